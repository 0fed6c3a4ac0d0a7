import type { Article } from '../article/article.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Stories } from '../stories/stories.js';
import type { Story, StoryCounts } from '../stories/types.js';
import { painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';
import { clipped, displayWidth } from './wrap.js';

/** Stories shown: a screen or two. All of them are in the JSON output. */
const mostStories = 10;

/**
 * The largest stories, each as its headline, when and where it was reported and the words that tell it, and a line that counts them all.
 *
 * @param remedy Where all of them are to be had; told if not all are shown.
 */
export function showStories(stories: Stories, corpus: Corpus, terminal: Pick<Terminal, 'width' | 'colours'>, remedy: string): string {
  const { counts } = stories;
  const kept: Story[] = [];
  for (const story of stories) {
    if (story.articles.length < 2) continue;
    const place = kept.findLastIndex((other) => other.articles.length >= story.articles.length) + 1;
    kept.splice(place, 0, story);
    if (kept.length > mostStories) kept.pop();
  }
  const rest = kept.length < counts.shared ? `Shown: the ${kept.length} largest; ${remedy}.\n` : '';
  return `${kept.flatMap((story) => [...block(story, corpus, terminal), '']).join('\n')}\n${storiesCounted(counts)}${rest}`;
}

/** A line that counts stories. */
function storiesCounted({ stories, shared, grouped }: StoryCounts): string {
  const told = `${counted(shared, 'story', 'stories')} told by several articles, ${counted(grouped, 'article', 'articles')} in all`;
  return `${told}; ${counted(stories - shared, 'article stands', 'articles stand')} alone.\n`;
}

function block({ story, lead, articles, terms, from, to }: Story, corpus: Corpus, terminal: Pick<Terminal, 'width' | 'colours'>): string[] {
  const paint = painter(terminal);
  const { width } = terminal;
  const read = articles.map((id) => corpus.article(corpus.find(id)!));
  const headline = printable(read.find(({ id }) => id === lead)?.title ?? lead);
  const days = from === null || to === null ? 'undated' : [...new Set([from.slice(0, 10), to.slice(0, 10)])].join(' to ');
  return [
    paint('bold', clipped(`${story}  ${headline}`, width)),
    clipped(`    ${days}, ${counted(articles.length, 'article', 'articles')}: ${outletsOf(read, width - displayWidth(days) - 24)}`, width),
    paint('dim', clipped(`    ${printable(terms.join(', '))}`, width)),
  ];
}

/** The outlets in the order in which they first reported, as many as there is room for. */
function outletsOf(articles: readonly Article[], room: number): string {
  const outlets = [...new Set(articles.map(({ source, id }) => printable(source ?? id)))];
  let shown = '';
  for (const [i, outlet] of outlets.entries()) {
    const longer = shown === '' ? outlet : `${shown}, ${outlet}`;
    if (shown !== '' && displayWidth(longer) > room) return `${shown} and ${outlets.length - i} more`;
    shown = longer;
  }
  return shown;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
