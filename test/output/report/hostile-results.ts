import type { Article } from '../../../src/article/article.js';
import type { ReportResults } from '../../../src/output/report/results.js';

/** What an article might say to do more than be read. */
export const attacks = [
  '<script>window.harmed = true</script>',
  '</script><script>window.harmed = true</script>',
  '</style><img src="https://harm.example/x.png" onerror="window.harmed = true">',
  '" onmouseover="window.harmed = true" autofocus onfocus="window.harmed = true',
  "' style='position:fixed;inset:0' onclick='window.harmed = true",
  '<!-- <svg onload="window.harmed = true">',
  'javascript:window.harmed = true',
  '&lt;b&gt; &amp; ]]> \u2028\u2029 ${window.harmed = true} {{harmed}}',
  'right \u202Eto left\u2066 and on, \u0007 bell, \u0000 nothing, half \ud83d pair',
];

const all = attacks.join(' ');
const id = (number: number): string => `${attacks[number % attacks.length]} ${number}`.toWellFormed();

/** Results in which every text that comes from outside is hostile. */
export function hostileResults(): ReportResults {
  const articles = Array.from({ length: 8 }, (_, number): Article => ({
    id: id(number),
    title: `${attacks[number % attacks.length]} headline`,
    source: attacks[(number + 1) % attacks.length]!,
    publishedAt: `2031-03-0${number + 1}T08:00:00Z`,
    url: number % 2 === 0 ? attacks[6]! : `https://news.example/${attacks[3]}`,
    language: 'en" onload="window.harmed = true',
    text: `Opening of number ${number}: ${all}\n\nSecond paragraph ${number % 2 === 0 ? 'as it was' : all}. The end.`,
  }));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const [page, source] = [articles[6]!, articles[7]!];
  return {
    version: attacks[0]!,
    rejected: 1,
    articles: { size: articles.length, ids: () => byId.keys(), article: (wanted) => byId.get(wanted) },
    groups: [
      {
        group: 'c1',
        lead: id(0),
        members: [
          { id: id(0), relation: 'lead', via: id(0), jaccard: 1, containment: 1 },
          { id: id(1), relation: 'near', via: id(0), jaccard: 0.8, containment: 0.9 },
        ],
      },
    ],
    stories: [
      { story: 's1', lead: id(0), articles: [0, 1, 2, 3].map(id), terms: attacks, from: null, to: null, confidence: 0.9 },
      ...[4, 5, 6, 7].map((number, i) => ({
        story: `s${i + 2}`,
        lead: id(number),
        articles: [id(number)],
        terms: [],
        from: null,
        to: null,
        confidence: 1,
      })),
    ],
    separations: [
      {
        article: page.id,
        stitched: true,
        confidence: 0.9,
        passages: [
          {
            start: 0,
            end: 40,
            kind: 'body',
            strand: 'a',
            source: { article: source.id, start: 0, end: 60, overlap: 0.9 },
            signs: [
              { code: 'orphan-pronoun', message: attacks[0]! },
              { code: attacks[3]!, message: attacks[8]! },
            ],
          },
          { start: 41, end: page.text.length, kind: 'caption', strand: 'b', source: null, signs: [] },
        ],
        strands: [
          { strand: 'a', passages: [0], terms: attacks, story: 's1', sources: [source.id], separable: true },
          { strand: 'b', passages: [1], terms: [], story: null, sources: [], separable: false },
        ],
      },
    ],
    parameters: { threshold: attacks[0] },
  };
}
