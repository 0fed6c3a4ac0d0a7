// Writes src/options/tables.ts: what the option schemas say, as data that can be had without the library they are written in. Needs a build.
// With --check: fails where the committed tables are not what the schemas say.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { readOptionsSchema } from '../../dist/src/article/read-schema.js';
import { copiesOptionsSchema, sketchOptionsSchema } from '../../dist/src/copies/options-schema.js';
import { copiesCallSchema, engineOptionsSchema, loadOptionsSchema } from '../../dist/src/engine-options.js';

const schemas = {
  engineOptions: engineOptionsSchema,
  readOptions: readOptionsSchema(),
  copiesOptions: copiesOptionsSchema,
  sketchOptions: sketchOptionsSchema,
  loadCall: loadOptionsSchema,
  copiesCall: copiesCallSchema,
};

const target = new URL('tables.ts', import.meta.url);
const tables = Object.entries(schemas).map(([name, schema]) => {
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return `export const ${name}: OptionTable = ${JSON.stringify(properties)};\n`;
});
const source = `// Made by src/options/build.mjs from the option schemas; do not edit.

/** What a schema says of its options, in the words of JSON Schema. Without a type: something that only programs give. */
export type OptionTable = Readonly<Record<string, OptionRule>>;

export interface OptionRule {
  type?: string;
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  enum?: readonly string[];
  [rest: string]: unknown;
}

${tables.join('\n')}`;
const formatted = await format(source, { ...(await resolveConfig(target)), parser: 'typescript' });
if (!process.argv.includes('--check')) writeFileSync(target, formatted);
else if (readFileSync(target, 'utf8') !== formatted) {
  process.stderr.write('src/options/tables.ts is not what the schemas say: run `npm run options` and commit the result\n');
  process.exit(1);
}
