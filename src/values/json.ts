/** JSON as a result: what a terminal would obey is escaped, which changes nothing for a program. */

const STEERING = /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(STEERING, escapeCode)}\n`;
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
