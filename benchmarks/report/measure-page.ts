import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** What a reader waits for, in milliseconds. */
export interface PageTimes {
  /** From the moment the page is gone to, until it first shows something. */
  firstPaint: number;
  /** The same, until the program of the page has begun and all can be used. */
  ready: number;
  /** From a word put into a filter to the frame in which the list has answered: the first time, when the page makes what it searches in. */
  firstFilter: number;
  /** The same for later words, the longest of them. */
  filter: number;
  /** Entries that were found for every word. */
  found: number[];
}

// What runs in the page is handed over as text: benchmarks are compiled without the names of a browser.

const firstPaint = `new Promise((done) => new PerformanceObserver((list, observer) => {
  const entry = list.getEntriesByName('first-contentful-paint')[0];
  if (entry === undefined) return;
  observer.disconnect();
  done(entry.startTime);
}).observe({ type: 'paint', buffered: true }))`;

const ready = `performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`;

const filtered = (word: string): string => `new Promise((done) => {
  const field = document.querySelector('.filters [name=q]');
  const begun = performance.now();
  field.value = ${JSON.stringify(word)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done({
    milliseconds: performance.now() - begun,
    found: Number(document.querySelector('.status').textContent.replaceAll(',', '').split(' ')[0]),
  })));
})`;

/** Opens a report and filters its articles by words, one after the other. */
export async function measurePage(browser: Browser, file: string, words: readonly string[]): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const address = pathToFileURL(file).href;
    await page.goto(address);
    const times = { firstPaint: await page.evaluate<number>(firstPaint), ready: await page.evaluate<number>(ready) };
    await page.evaluate(`location.hash = '#articles'`);
    await page.locator('.filters [name=q]').waitFor();
    const answers: { milliseconds: number; found: number }[] = [];
    for (const word of words) answers.push(await page.evaluate(filtered(word)));
    const milliseconds = answers.map((answer) => answer.milliseconds);
    return {
      ...times,
      firstFilter: milliseconds[0] ?? 0,
      filter: Math.max(...milliseconds.slice(1)),
      found: answers.map(({ found }) => found),
    };
  } finally {
    await context.close();
  }
}
