/** A place in the page: `#group-c1?member=a` is the view `group`, the id `c1` and a parameter. */
export interface Route {
  view: string;
  id: string;
  parameters: URLSearchParams;
}

const views: ReadonlySet<string> = new Set(['overview', 'stories', 'groups', 'pages', 'articles']);
const single = /^(story|group|page)-(.+)$/s;

/** The place that an address names; the overview for one that names none. */
export function routeOf(hash: string): Route {
  const [path, query] = cutAt(hash.replace(/^#/, ''), '?');
  const parameters = new URLSearchParams(query);
  const [, view, id] = single.exec(path) ?? [];
  if (view !== undefined && id !== undefined) return { view, id: decoded(id), parameters };
  return { view: views.has(path) ? path : 'overview', id: '', parameters };
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
