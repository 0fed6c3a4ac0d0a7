import { index } from './data.js';
import { h, unseen } from './elements.js';

/** Fields to narrow a list with; `changed` is told the parameters of the address that stand for them. */
export function filterBar(
  parameters: URLSearchParams,
  extra: readonly string[],
  changed: (parameters: URLSearchParams) => void,
): HTMLElement {
  const value = (name: string): string => parameters.get(name) ?? '';
  const form = h('form', { class: 'filters', role: 'search', 'aria-label': 'Narrow the list', submit: (event) => event.preventDefault() });
  const told = (): void => {
    const next = new URLSearchParams();
    for (const [name, entry] of new FormData(form)) if (typeof entry === 'string' && entry !== '') next.set(name, entry);
    for (const name of extra) if (parameters.has(name)) next.set(name, value(name));
    changed(next);
  };
  const field = (label: string, control: HTMLElement): HTMLElement => h('label', {}, h('span', {}, label), control);
  const outlets = index.outlets.toSorted((a, b) => a.localeCompare(b));
  form.append(
    field('Words', h('input', { type: 'search', name: 'q', value: value('q'), placeholder: 'headline, outlet or id', input: told })),
    field(
      'Outlet',
      h(
        'select',
        { name: 'outlet', change: told },
        h('option', { value: '' }, 'all'),
        outlets.map((outlet) => h('option', { value: outlet, selected: outlet === value('outlet') }, outlet)),
      ),
    ),
    field('From', h('input', { type: 'date', name: 'from', value: value('from'), change: told })),
    field('To', h('input', { type: 'date', name: 'to', value: value('to'), change: told })),
  );
  if (index.totals.stories !== null) {
    form.append(
      field('Story', h('input', { name: 'story', value: value('story'), placeholder: 's1', size: 5, autocomplete: 'off', input: told })),
    );
  }
  form.append(
    h(
      'button',
      {
        type: 'button',
        click: () => {
          for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) control.value = '';
          changed(new URLSearchParams());
        },
      },
      'Clear',
      unseen(' all filters'),
    ),
  );
  return form;
}
