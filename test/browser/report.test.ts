import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { reportHtml } from '../../src/output/report/report.js';
import type { GroupRecord, SeparationRecord, StoryRecord } from '../../src/output/records.js';
import type { ReportResults } from '../../src/output/report/results.js';
import { parsed, unstitch } from '../cli/unstitch.js';
import { browserPath, startBrowser } from '../../benchmarks/report/browser.js';
import { openPage } from './browser.js';
import type { Watched } from './browser.js';
import { attacks, hostileResults } from '../output/report/hostile-results.js';
import { wireResults } from '../output/report/wire-results.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const results = wireResults();
const stitched = results.separations.find(({ article }) => article === 'fetchwell-daily-04')!;
const slow = 240_000;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (browserPath === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'unstitch-report-'));
  browser = await startBrowser();
}, slow);

afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}, slow);

/** Opens the report of some results at a place in it, and holds it to silence when the test ends. */
async function opened(made: ReportResults, place = '', options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  writeFileSync(file, [...reportHtml(made)].join(''));
  const watched: Watched = await openPage(browser, `${pathToFileURL(file).href}${place}`, options);
  onTestFinished(async () => {
    await watched.page.context().close();
    expect(watched.faults).toStrictEqual([]);
    expect(watched.requests).toStrictEqual([]);
  });
  return watched.page;
}

const heading = (page: Page) => page.locator('#home:not([hidden]) h1, #place:not([hidden]) h1');

describe.skipIf(browserPath === undefined)('the report in a browser', { timeout: slow }, () => {
  test('opens with the overview, and leads from it to a story, its copies and back', async () => {
    const page = await opened(results);
    expect(await heading(page).textContent()).toBe('What 162 articles have in common');
    expect(await page.locator('.numbers dd').allTextContents()).toStrictEqual(['162', '15', '74', '21', '8']);
    await page.locator('a.lane-name').first().click();
    await page.waitForURL('**#story-s1');
    expect(await heading(page).textContent()).toBe('Strong earthquake kills at least 41 in mountain valley of Tesmir');
    expect(await page.title()).toContain('Strong earthquake');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('details.copies summary').first().click();
    await page.locator('details.copies[open] a').first().click();
    await page.waitForURL('**#group-c1?member=*');
    expect(await page.locator('.members tbody tr').count()).toBe(8);
    await page.goBack();
    await page.goBack();
    expect(await heading(page).textContent()).toBe('What 162 articles have in common');
  });

  test('every story, group and page can be linked to, those with odd ids too', async () => {
    const page = await opened(results, '#group-c2');
    const places = [
      ...results.stories.map(({ story }) => `#story-${story}`),
      ...results.groups.map(({ group }) => `#group-${group}`),
      ...results.separations.filter((separation) => separation.stitched).map(({ article }) => `#page-${encodeURIComponent(article)}`),
    ];
    for (const place of places) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await page.waitForFunction((hash) => document.title.length > 0 && location.hash === hash, place);
      const title = await heading(page).textContent();
      expect(title, place).not.toMatch(/Not in this page|^What 162/);
      expect(await page.locator('#place .none').filter({ hasText: 'did not fit' }).count(), place).toBe(0);
    }
    await page.evaluate(() => (location.hash = '#story-s9999'));
    await page.locator('h1', { hasText: 'Not in this page' }).waitFor();
  });

  test('lists are narrowed by words, outlet, dates and story, and the address remembers it', async () => {
    const page = await opened(results, '#groups');
    const status = page.locator('.status');
    expect(await status.textContent()).toBe('39 copy groups');
    await page.locator('.filters [name=q]').fill('EARTHQUAKE  strong');
    const strong = results.groups.filter(({ members }) =>
      members.some(({ id }) => /(?=.*earthquake)(?=.*strong)/i.test(results.articles.article(id)!.title!)),
    );
    expect(strong.length).toBeGreaterThan(0);
    expect(await status.textContent()).toBe(`${strong.length} copy group${strong.length === 1 ? '' : 's'}`);
    await page.locator('.filters button').click();
    await page.locator('.filters [name=outlet]').selectOption('Vetlo Mirror');
    const byOutlet = results.groups.filter(({ members }) =>
      members.some(({ id }) => results.articles.article(id)?.source === 'Vetlo Mirror'),
    );
    expect(await status.textContent()).toBe(`${byOutlet.length} copy groups`);
    await page.locator('.filters [name=from]').fill('2024-03-20');
    expect(new URL(page.url()).hash).toBe('#groups?outlet=Vetlo+Mirror&from=2024-03-20');
    await page.reload();
    expect(await page.locator('.filters [name=outlet]').inputValue()).toBe('Vetlo Mirror');
    const late = byOutlet.filter(({ members }) =>
      members.some(
        ({ id }) => results.articles.article(id)?.source === 'Vetlo Mirror' && results.articles.article(id)!.publishedAt! >= '2024-03-20',
      ),
    );
    expect(await page.locator('.rows > li').count()).toBe(late.length);
    await page.goto(`${page.url().split('#')[0]}#articles?story=s1`);
    await page.locator('#place h1', { hasText: 'Articles' }).waitFor();
    expect(await status.textContent()).toBe('17 articles');
    await page.goto(`${page.url().split('#')[0]}#articles?q=nosuchword`);
    await page.locator('.status', { hasText: /^0 articles/ }).waitFor();
  });

  test('a long list is drawn piece by piece', async () => {
    const page = await opened(results, '#articles');
    expect(await page.locator('.rows > li').count()).toBe(60);
    await page.locator('.more-rows').click();
    expect(await page.locator('.rows > li').count()).toBe(162);
    expect(await page.locator('.more-rows').isHidden()).toBe(true);
  });

  test('the matrix sorts by any column, and its numbers lead to the copies', async () => {
    const page = await opened(results);
    const first = page.locator('#matrix tbody tr').first();
    expect(await first.locator('th').textContent()).toBe('PressLarder');
    await page.locator('#matrix thead th').nth(2).locator('button').click();
    expect(await first.locator('th').textContent()).toBe('The Thornsee Courier');
    expect(await page.locator('#matrix thead th').nth(2).getAttribute('aria-sort')).toBe('descending');
    await page.locator('#matrix thead button').first().press('Enter');
    expect(await first.locator('th').textContent()).toBe('Braskinform'.localeCompare('Castrelle') < 0 ? 'Castrelle Daily Ledger' : '');
    const cell = page.locator('#matrix td a').first();
    await cell.click();
    await page.locator('.status', { hasText: 'with a copy printed by' }).waitFor();
  });

  test('a copy stands beside its lead, and what is marked is what differs', async () => {
    const group = results.groups[0]!;
    for (const { id } of group.members.slice(1)) {
      const page = await opened(results, `#group-${group.group}?member=${encodeURIComponent(id)}`);
      const sides = await page.evaluate(() =>
        [1, 2].map((side) =>
          Array.from(document.querySelectorAll(`.aligned-row > p:nth-child(${side})`), (cell) => {
            const copy = cell.cloneNode(true) as Element;
            for (const said of copy.querySelectorAll('.unseen')) said.remove();
            return copy.textContent;
          })
            .filter((paragraph) => paragraph !== '')
            .join('\n'),
        ),
      );
      const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words(sides[0]!), id).toStrictEqual(words(results.articles.article(group.lead)!.text));
      expect(words(sides[1]!), id).toStrictEqual(words(results.articles.article(id)!.text));
      expect(await page.locator('.aligned-row > p:first-child ins, .aligned-row > p:last-child del').count()).toBe(0);
      expect(await page.locator('.inline').isVisible()).toBe(false);
    }
  });

  test('a stitched page shows each passage with its letter, and the span it came from as the results have it', async () => {
    const page = await opened(results, `#page-${stitched.article}`);
    const text = results.articles.article(stitched.article)!.text;
    const passages = page.locator('.printed .passage');
    expect(await passages.count()).toBe(stitched.passages.length);
    for (const [number, { start, end, strand, source, signs }] of stitched.passages.entries()) {
      const passage = passages.nth(number);
      await passage.focus();
      expect(await passage.locator('.letter').textContent()).toBe(strand);
      expect(await passage.textContent()).toContain(text.slice(start, end));
      const inspector = page.locator('.inspector');
      expect(await inspector.locator('h2').textContent()).toContain(`Passage ${number + 1}`);
      expect(source).not.toBeNull();
      const quote = inspector.locator('blockquote');
      expect(await quote.getAttribute('data-start')).toBe(String(source!.start));
      expect(await quote.getAttribute('data-end')).toBe(String(source!.end));
      const span = await quote.evaluate((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const other of copy.querySelectorAll('.unseen, .around, ins')) other.remove();
        return copy.textContent;
      });
      expect(span).toBe(results.articles.article(source!.article)!.text.slice(source!.start, source!.end));
      expect(await inspector.locator('.sign-list li').count()).toBe(signs.length);
    }
  });

  test('pointing at a passage shows its source, choosing one is an address, a strand can be shown alone', async () => {
    const page = await opened(results, `#page-${stitched.article}`);
    const inspector = page.locator('.inspector');
    expect(await inspector.textContent()).toContain('Point at a passage');
    await page.locator('.passage').nth(3).hover();
    expect(await inspector.textContent()).toContain('Passage 4');
    await page.locator('.passage').nth(1).click();
    expect(new URL(page.url()).hash).toBe(`#page-${stitched.article}?passage=2`);
    await page.reload();
    expect(await page.locator('.passage[aria-current]').count()).toBe(1);
    expect(await inspector.textContent()).toContain('orphan pronoun');
    await page.locator('.strands button').first().click();
    const others = stitched.passages.filter(({ strand }) => strand !== 'a').length;
    expect(await page.locator('.passage.faded').count()).toBe(others);
    await page.locator('.strands button').first().click();
    expect(await page.locator('.passage.faded').count()).toBe(0);
    await page.locator('.all-sources summary').click();
    await expect.poll(() => page.locator('.all-sources li blockquote').count()).toBe(stitched.passages.length);
  });

  test('a passage without a source says so', async () => {
    const separations = results.separations.map((separation) => ({
      ...separation,
      passages: separation.passages.map((passage) => ({ ...passage, source: null })),
    }));
    const page = await opened({ ...results, separations }, `#page-${stitched.article}?passage=1`);
    expect(await page.locator('.inspector').textContent()).toContain('No source was found among the articles.');
    expect(await page.locator('.letter.outlined').count()).toBeGreaterThan(stitched.passages.length - 1);
  });

  test('is used by keyboard alone: skip link, focus that is seen, no trap', async () => {
    const page = await opened(results);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing in %s at %i pixels', async (colorScheme, width) => {
    const page = await opened(results, '', { colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(axeSource);
    const member = results.groups[0]!.members.at(-1)!.id;
    for (const place of [
      '#overview',
      '#stories',
      '#story-s1',
      '#groups',
      `#group-c1?member=${member}`,
      '#pages',
      `#page-${stitched.article}?passage=4`,
      '#articles',
      '#story-none',
    ]) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await heading(page).waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const violations = await violationsOf(page);
      expect(violations, place).toStrictEqual([]);
    }
  });

  test.each([1280, 768, 390])('nothing is wider than a screen of %i pixels', async (width) => {
    const page = await opened(results, '', { viewport: { width, height: 800 } });
    for (const place of [
      '#overview',
      '#stories',
      '#story-s1',
      '#groups',
      '#group-c1',
      '#pages',
      `#page-${stitched.article}?passage=1`,
      '#articles',
    ]) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await heading(page).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBeLessThanOrEqual(0);
    }
  });

  test('hostile articles are shown as they are, and do nothing', async () => {
    const hostile = hostileResults();
    const page = await opened(hostile);
    const id = [...hostile.separations!][0]!.article;
    const places = [
      '',
      '#stories',
      '#story-s1',
      '#groups',
      '#group-c1',
      '#pages',
      `#page-${encodeURIComponent(id)}?passage=1`,
      '#articles',
      `#story-${encodeURIComponent(attacks[2]!)}`,
    ];
    for (const place of places) {
      await page.evaluate((hash) => (location.hash = hash), place);
      await heading(page).waitFor();
      for (const target of await page.locator('#place a:visible, #place .passage:visible').all()) await target.hover({ force: true });
      const state = await page.evaluate(() => ({
        harmed: 'harmed' in globalThis,
        foreign: document.querySelectorAll('img, iframe, object, embed, link, base').length,
        handlers: Array.from(document.querySelectorAll('*')).filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'),
        ).length,
        links: Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '').filter(
          (href) => !/^(#|https:|[a-z]+\.jsonl?$)/.test(href),
        ),
        turned: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText),
      }));
      expect(state, place).toStrictEqual({ harmed: false, foreign: 0, handlers: 0, links: [], turned: false });
    }
    await page.evaluate((hash) => (location.hash = hash), '#story-s1');
    await page.locator('.terms li').first().waitFor();
    expect(await page.locator('.terms li').allTextContents()).toContain(attacks[1]);
    expect(await page.locator('.terms .acting').allTextContents()).toContain('U+202E');
  });

  test('nothing but its own parts may run: the policy refuses a script, a style and a request', async () => {
    const file = join(folder, 'policy.html');
    const own = [...reportHtml(results)].join('');
    writeFileSync(file, own.replace('</body>', '<script>window.harmed = true</script><img src="https://harm.example/x.png"></body>'));
    const { page, faults, responses } = await openPage(browser, pathToFileURL(file).href);
    expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false);
    await expect.poll(() => faults.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
    expect(faults.every((fault) => fault.includes('Content Security Policy'))).toBe(true);
    expect(responses).toStrictEqual([]);
    await page.context().close();
  });

  test('what is missing is left out: no stories, no separations, no copies, no dates, no articles', async () => {
    const page = await opened({ ...results, stories: undefined, separations: undefined });
    expect(await page.locator('header nav a').allTextContents()).toStrictEqual(['Overview', 'Copies 39', 'Articles 162']);
    await page.evaluate(() => (location.hash = '#group-c1'));
    await page.locator('.aligned-row').first().waitFor();
    const undated = results.articleList.map(({ id, text }) => ({ id, text }));
    const byId = new Map(undated.map((article) => [article.id, article]));
    const bare = { ...results, groups: [], articles: { size: byId.size, ids: () => byId.keys(), article: (id: string) => byId.get(id) } };
    const plain = await opened(bare);
    expect(await plain.locator('main').textContent()).toContain('No article has a date.');
    await plain.evaluate(() => (location.hash = '#story-s1'));
    await plain.locator('h1', { hasText: 'ULVAY, March 4' }).waitFor();
    const empty = await opened({
      ...results,
      groups: [],
      stories: [],
      separations: [],
      articles: { size: 0, ids: () => [], article: () => undefined },
    });
    expect(await heading(empty).textContent()).toBe('What 0 articles have in common');
    await empty.evaluate(() => (location.hash = '#pages'));
    await empty.locator('.status', { hasText: '0 stitched pages' }).waitFor();
  });

  test('on paper everything is unfolded', async () => {
    const page = await opened(results, `#page-${stitched.article}`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.all-sources li blockquote').count()).toBe(stitched.passages.length);
    expect(await page.locator('header nav').isVisible()).toBe(false);
  });

  test('the report of the shipped corpus, as the command writes it, agrees with the JSON lines beside it', async () => {
    const out = join(folder, 'wire');
    const { code, err } = unstitch(['cluster', 'corpora/wire/articles.jsonl', '--out', out], { cwd: join(import.meta.dirname, '../..') });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    const lines = <Item>(name: string): Item[] => parsed(readFileSync(join(out, name), 'utf8')) as Item[];
    const stories = lines<StoryRecord>('stories.jsonl');
    const groups = lines<GroupRecord>('copies.jsonl');
    const separations = lines<SeparationRecord>('separations.jsonl');
    const several = stories.filter(({ articles }) => articles.length > 1).length;

    const { page, faults, requests } = await openPage(browser, pathToFileURL(join(out, 'report.html')).href);
    expect(await page.locator('header nav .count').allTextContents()).toStrictEqual(
      [several, groups.length, separations.length, 162].map(String),
    );
    const texts = new Map(results.articleList.map(({ id, text }) => [id, text]));
    for (const { article, passages } of separations) {
      await page.evaluate((hash) => (location.hash = hash), `#page-${encodeURIComponent(article)}`);
      await page.locator('.kicker', { hasText: article }).waitFor();
      const letters = await page.locator('.printed .passage .letter').allTextContents();
      expect(letters, article).toStrictEqual(passages.map(({ strand }) => strand ?? '–'));
      await page.locator('.all-sources summary').click();
      await expect.poll(() => page.locator('.all-sources > ol > li').count()).toBe(passages.length);
      const shown = await page.locator('.all-sources > ol > li').evaluateAll((items) =>
        items.map((item) => {
          const quote = item.querySelector('blockquote');
          const span = quote?.cloneNode(true) as Element | undefined;
          for (const other of span?.querySelectorAll('.unseen, .around, ins') ?? []) other.remove();
          return {
            from: Number(quote?.getAttribute('data-start') ?? -1),
            span: span?.textContent,
            signs: item.querySelectorAll('.sign-list li').length,
          };
        }),
      );
      const words = (text: string | undefined): string[] => text?.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(shown.map(({ from, span, signs }) => ({ from, words: words(span), signs }))).toStrictEqual(
        passages.map(({ source, signs }) => ({
          from: source?.start ?? -1,
          words: words(source === null ? undefined : texts.get(source.article)!.slice(source.start, source.end)),
          signs: signs.length,
        })),
      );
    }
    await page.evaluate(axeSource);
    expect(await violationsOf(page)).toStrictEqual([]);
    expect({ faults, requests }).toStrictEqual({ faults: [], requests: [] });
    await page.context().close();
  });
});

/** What axe finds on what is shown of the page. */
function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html} ${failureSummary}`)
          .slice(0, 3)
          .join('; ')}`,
    );
  });
}
