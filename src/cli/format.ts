import type { Flag, Given } from './flags.js';
import type { Terminal } from './terminal.js';

export const formatFlag: Flag = {
  name: 'format',
  option: 'format',
  kind: 'choice',
  placeholder: 'json|text',
  help: 'for programs or for people (default text on a terminal)',
  choices: ['json', 'text'],
};

/** The format asked for, or the one for whoever is there to read it. */
export function formatOf(given: Given, terminal: Terminal): 'json' | 'text' {
  const { format } = given.options as { format?: 'json' | 'text' };
  return format ?? (terminal.looking ? 'text' : 'json');
}
