import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { UnstitchError } from '../errors.js';

// A background file: 8 bytes of magic, a little-endian u32 each of version and header length, the header as JSON (its fingerprint, and where each
// section lies), then the sections, each compressed by Brotli for itself, so that a reader pays for what it uses.

const magic = Buffer.from('UNSTBACK');
const version = 1;
const prefixBytes = 16;

interface Header {
  fingerprint: string;
  sections: { name: string; offset: number; bytes: number; digest: string }[];
}

/** The named parts of a background file. */
export interface Sections {
  fingerprint: string;
  names: readonly string[];
  /** All of it. */
  file: Uint8Array;
  /** Unpacks a part; `undefined` if there is none of that name. */
  read(name: string): Buffer | undefined;
}

/** Puts named parts into one file. The same parts give the same bytes. */
export function packSections(fingerprint: string, parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const sections: Header['sections'] = [];
  const bodies: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const body = brotliCompressSync(part, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: part.length },
    });
    sections.push({ name, offset, bytes: body.length, digest: digestOf(body) });
    bodies.push(body);
    offset += body.length;
  }
  const header = Buffer.from(JSON.stringify({ fingerprint, sections } satisfies Header));
  const prefix = Buffer.alloc(prefixBytes);
  magic.copy(prefix);
  prefix.writeUInt32LE(version, 8);
  prefix.writeUInt32LE(header.length, 12);
  return Buffer.concat([prefix, header, ...bodies]);
}

/**
 * Opens a file's bytes.
 *
 * @param name what the bytes are called in messages
 * @param terms how the program counts terms: the second part of every fingerprint
 * @throws UnstitchError `input_failed`: no background, or one that is damaged or cut short; `fingerprint_mismatch`: of another
 *   version, or counted in another way
 */
export function openSections(bytes: Uint8Array, name: string, terms: string): Sections {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < prefixBytes || !file.subarray(0, 8).equals(magic)) {
    throw invalid(name, 'it is no background; expected a file that unstitch background wrote');
  }
  const found = file.readUInt32LE(8);
  if (found !== version) {
    throw mismatch(name, `it is of version ${found}, this program reads version ${version}`, { got: found, expected: version });
  }
  const start = prefixBytes + file.readUInt32LE(12);
  const header = start <= file.length ? parsed(file.subarray(prefixBytes, start)) : undefined;
  if (header === undefined) throw invalid(name, damaged);
  const [, counted] = header.fingerprint.split('/');
  if (counted !== terms) {
    const why = `it counts terms as ${counted} (fingerprint ${header.fingerprint}), this program as ${terms}`;
    throw mismatch(name, why, { got: header.fingerprint, expected: terms });
  }
  const end = header.sections.reduce((sum, section) => sum + section.bytes, start);
  if (end !== file.length) throw invalid(name, `it has ${file.length} bytes instead of ${end}; ${damaged}`);
  return {
    fingerprint: header.fingerprint,
    names: header.sections.map((section) => section.name),
    file,
    read(wanted) {
      const section = header.sections.find((one) => one.name === wanted);
      if (section === undefined) return undefined;
      const body = file.subarray(start + section.offset, start + section.offset + section.bytes);
      if (digestOf(body) !== section.digest) throw invalid(name, `its section ${wanted} has changed; ${damaged}`);
      return brotliDecompressSync(body);
    },
  };
}

const damaged = 'it is damaged or cut short; copy it again, or write it again with unstitch background';

function parsed(bytes: Buffer): Header | undefined {
  try {
    return JSON.parse(bytes.toString()) as Header;
  } catch {
    return undefined;
  }
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function invalid(name: string, why: string): UnstitchError {
  return new UnstitchError('input_failed', `cannot use ${name} as a background: ${why}`, { input: name });
}

function mismatch(name: string, why: string, details: { got: unknown; expected: unknown }): UnstitchError {
  const message = `cannot use ${name} as a background: ${why}; write it again with unstitch background`;
  return new UnstitchError('fingerprint_mismatch', message, { input: name, ...details });
}
