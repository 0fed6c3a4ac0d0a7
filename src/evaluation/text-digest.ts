import { hash } from 'node:crypto';

/** A short text that is equal where the texts are, and by any odds only there; a million of them fit in memory where the texts may not. */
export function textDigest(text: string): string {
  return hash('sha256', text, 'base64');
}
