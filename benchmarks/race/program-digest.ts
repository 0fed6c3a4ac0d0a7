import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const compiled = fileURLToPath(new URL('../../', import.meta.url));

/** A digest of the compiled JavaScript in folders of dist/. @param folders by default those of the engine */
export function programDigest(folders: readonly string[] = ['src', 'workers']): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(compiled, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(compiled, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
