import type { Article } from '../../src/article/article.js';

/** Sentences of a fictional report; every number gives other words, and the same number always the same. */
export function report(seed: number, sentences = 12): string[] {
  const words = 'harbour council ferry storm minister report tally village bridge signal market river engine witness festival ledger'.split(
    ' ',
  );
  let state = seed * 2_654_435_761 + 1;
  const next = (): number => (state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0);
  return Array.from({ length: sentences }, () => {
    const spoken = Array.from({ length: 14 }, () => `${words[next() % words.length]}${next() % 50}`).join(' ');
    return `${spoken.charAt(0).toUpperCase()}${spoken.slice(1)}.`;
  });
}

/** A small corpus in which everything is known: one group of four, one of two, and articles alone. */
export function newsroom(): Article[] {
  const ferry = report(1);
  const vote = report(2);
  return [
    article('ferry-1', ferry, 'Harrow Telegraph', '2031-03-09T08:00:00Z', 'Ferry runs aground'),
    article('alone-1', report(3), 'Coast Daily', '2031-03-09'),
    article('ferry-2', ferry, 'Coast Daily', '2031-03-09T09:00:00Z', 'Ferry aground off Marrow Point'),
    article('ferry-cut', ferry.slice(0, 5), 'Minster Post', '2031-03-09T12:00:00Z', 'Ferry: what we know'),
    article('vote-1', vote, 'Minster Post', '2031-04-01', 'Council votes'),
    article('ferry-near', [...ferry.slice(0, 11), 'Nobody was hurt, the owner said.'], 'Vale Courier', '2031-03-10', 'Stranded'),
    article('vote-long', [...vote, ...report(4, 14)], 'Vale Courier', '2031-04-02', 'Council votes, and what follows'),
    article('alone-2', report(5), 'Vale Courier', '2031-04-03'),
  ];
}

/** What is known of {@link newsroom}: each member's relation, by group. */
export const newsroomGroups = [
  { lead: 'ferry-1', members: { 'ferry-1': 'lead', 'ferry-2': 'exact', 'ferry-cut': 'excerpt', 'ferry-near': 'near' } },
  { lead: 'vote-1', members: { 'vote-1': 'lead', 'vote-long': 'expansion' } },
];

function article(id: string, sentences: readonly string[], source: string, publishedAt: string, title = id): Article {
  return { id, title, source, publishedAt, text: sentences.join(' ') };
}

/** Articles as lines of a JSONL file. */
export function jsonl(articles: readonly object[]): string {
  return articles.map((one) => `${JSON.stringify(one)}\n`).join('');
}
