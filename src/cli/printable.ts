/** Text that cannot steer the terminal: control characters, escape sequences among them, and marks that turn the writing direction. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
