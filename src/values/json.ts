/** JSON as a result: what a terminal would obey is escaped, which changes nothing for a program. */

import { INVISIBLE } from "./printable.ts";

const CONTROLS = /[\x7f-\x9f\u2028\u2029]/g;

export function printJson(value: unknown): string {
  return harmless(JSON.stringify(value, null, 2));
}

/** On one line, as in JSON Lines. */
export function printJsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

function harmless(json: string): string {
  return `${json.replace(CONTROLS, escaped).replace(INVISIBLE, escaped)}\n`;
}

/** Beyond the first 65,536 characters JSON has two escapes for one. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`,
  ).join("");
}
