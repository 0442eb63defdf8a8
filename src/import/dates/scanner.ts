/** A place in a text that moves on over what sticky patterns match. */

/** The same text, as long, with full-width letters, digits and signs as ASCII, so that patterns need to know one form. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u2212\u2010\u2011]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code === 0x3000) return " ";
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : "-";
  });
}

export class Scanner {
  constructor(
    readonly source: string,
    public at = 0,
  ) {}

  /** Moves over the match; null, and no move, without one. @param pattern is sticky */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  /** What the reader finds, or back to where it began. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const before = this.at;
    const found = read();
    if (found === undefined) this.at = before;
    return found;
  }
}
