/** How much a question takes: more than a person types, and less than what would hold the terminal up. */

/** Characters (UTF-16 units) of a line. */
export const LINE_LIMIT = 10_000;

/** Characters of a paste. */
export const PASTE_LIMIT = 1_000_000;

/** Keys pressed ahead of the questions. */
export const AHEAD_LIMIT = 20_000;

export const LINE_FULL = "A line takes 10,000 characters, and no more.";

export const TOO_MUCH =
  "That was more than a million characters at once. Nothing of it was taken; paste it in parts.";

const LONG_LINE =
  "A line takes 10,000 characters, and one of these has more. Nothing was taken; paste it in parts.";

/** Why a paste is not taken, where one of its lines would be too long after what stands there already. */
export function whyTooLong(pasted: string, standing = ""): string | undefined {
  const room = LINE_LIMIT - standing.length;
  if (pasted.length <= room) return undefined;
  return pasted.split("\n").some((line) => line.length > room) ? LONG_LINE : undefined;
}
