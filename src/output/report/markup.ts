/** HTML that is safe to print: made by {@link markup}, which escapes whatever else is put into it. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Content = string | number | Markup | undefined | false | readonly Content[];

/** A template of HTML: markup and lists of it stay what they are, `false` and `undefined` leave nothing, all else is escaped. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.reduce((made, part, i) => made + sourceOf(contents[i - 1]) + part));
}

function sourceOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  if (typeof content === 'object') return content.map(sourceOf).join('');
  return escaped(revealed(String(content)));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Text in which characters that would act instead of being read are named: control characters, and those that turn the writing direction. */
export function revealed(text: string): string {
  return text.replace(acting, (character) => `[${codeOf(character)}]`);
}

/** Line feeds, tabs and the marks that right-to-left languages need between words are left alone. */
export const acting = new RegExp(String.raw`[[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufff9-\ufffb]--[\t\n\r\u061c\u200e\u200f]]`, 'gv');

/** `U+202E` of a character. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A value as JSON that may stand in a `<script type="application/json">`: it cannot end it, and nothing in it acts where the source is shown. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
