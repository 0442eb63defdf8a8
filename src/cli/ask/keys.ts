/** Keys as Node's key parser tells them, and the mark by which keys that are really a paste are known. */

export interface Key {
  readonly name?: string | undefined;
  /** The characters that the terminal sent for it. */
  readonly sequence: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

/** The key with its modifiers, as `ctrl-c`; both line endings are `return`. */
export function keyName(key: Key): string {
  const name = key.name === "enter" ? "return" : (key.name ?? key.sequence);
  const modifiers = `${key.ctrl ? "ctrl-" : ""}${key.meta && name !== "escape" ? "meta-" : ""}`;
  return modifiers + name;
}

export function textOf(keys: readonly Key[]): string {
  return keys.map((key) => key.sequence).join("");
}

/** More keys at once than a hand can press. */
const MANY = 1000;

/**
 * Whether keys that arrived together are a paste into a terminal that does not mark pastes:
 * only text, and a line break with something after it, or very many. A line and its one Enter are not.
 */
export function endsAsPaste(keys: readonly Key[]): boolean {
  if (keys.some((key) => !isText(key))) return false;
  if (keys.length > MANY) return true;
  const text = textOf(keys).replace(/(?:\r\n|\r|\n)$/, "");
  return /[\r\n]/.test(text) && /[^\r\n]/.test(text);
}

/** Whether the key stands for a character, a tab or a line break, and not for a command. */
export function isText(key: Key): boolean {
  const code = key.sequence.codePointAt(0) ?? 0;
  return (code >= 32 && code !== 127) || code === 9 || code === 10 || code === 13;
}
