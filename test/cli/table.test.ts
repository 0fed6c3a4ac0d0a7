import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.js';
import { groupsTable } from '../../src/cli/table.js';

const member = (id: string, relation: string, jaccard = 1, containment = 1) => ({ id, relation, via: 'a', jaccard, containment });
const groups = [
  { group: 'c1', lead: 'a', members: [member('a', 'lead'), member('b', 'exact'), member('c', 'excerpt', 0.41234, 0.999)] },
  { group: 'c2', lead: 'x', members: [member('x', 'lead'), member('y', 'expansion', 0.3, 1)] },
];
const articles = new Map<string, Article>([
  ['a', { id: 'a', text: '', title: 'Ferry runs aground', source: 'Harrow Telegraph', publishedAt: '2031-03-09T08:00:00Z' }],
  ['b', { id: 'b', text: '', title: '渡轮在马罗角搁浅', source: 'Coast Daily' }],
  ['c', { id: 'c', text: '', title: 'Red \u001b[31malert\nnow \u202eback' }],
]);

describe('groupsTable', () => {
  test('shows relation, outlet, day, figures and headline; an id where there is no article', () => {
    expect(groupsTable(groups, articles, { width: 90, colours: false })).toBe(`\
relation   outlet            published   Jaccard  contained  article

c1, 3 articles: Ferry runs aground
lead       Harrow Telegraph  2031-03-09                      Ferry runs aground
exact      Coast Daily                     1.000      1.000  渡轮在马罗角搁浅
excerpt                                    0.412      0.999  Red  [31malert now  back

c2, 2 articles: x
lead                                                         x
expansion                                  0.300      1.000  y
`);
  });

  test('columns that hold nothing are left out, and long headlines are cut', () => {
    const long = new Map([['a', { id: 'a', text: '', title: 'word '.repeat(40) }]]);
    const table = groupsTable(groups, long, { width: 60, colours: false });
    expect(table).not.toMatch(/outlet|published/);
    for (const line of table.split('\n')) if (!line.startsWith('c')) expect(line.length).toBeLessThanOrEqual(60);
    expect(table).toContain('word w…\n');
  });

  test('no escape sequence without colours, and only its own with them', () => {
    const escape = '\u001b';
    expect(groupsTable(groups, articles, { width: 90, colours: false })).not.toContain(escape);
    const painted = groupsTable(groups, articles, { width: 90, colours: true });
    expect(painted).toContain(`${escape}[32mlead${escape}[39m`);
    expect(painted).not.toContain(`${escape}[31m`);
  });

  test('a group of which some members are left out says how many it has', () => {
    const table = groupsTable(
      [{ ...groups[0]!, members: groups[0]!.members.slice(0, 2) }],
      articles,
      { width: 90, colours: false },
      new Map([['c1', 3]]),
    );
    expect(table).toContain('c1, 3 articles');
    expect(table).not.toContain('excerpt');
  });
});
