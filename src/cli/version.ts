import { createRequire } from 'node:module';

/** From package.json, which lies beside dist/ in the package and in a checkout. */
export function version(): string {
  const load = createRequire(import.meta.url);
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (load(path) as { version: string }).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return 'unknown';
}
