/** Handles: the names by which people and teams own and attend things, as `ana` or `org/team`. */
import { oneLine } from "./text.ts";

export interface Participant {
  readonly handle: string;
  /** What the person was there as: `engineering` in `ana (engineering)`. */
  readonly role?: string;
}

const LONGEST = 100;
/** In UTF-8: a handle names a file, and file systems take 255 for the whole name. */
const MOST_BYTES = 200;

/** Is it a handle of a person or a team, without `@`? Letters, digits and `._-` of any script, a letter or digit at both ends. */
export function isHandle(text: string): boolean {
  if (!text || text.length > LONGEST) return false;
  const normal = normaliseHandle(text);
  if (normal.length > LONGEST || new TextEncoder().encode(normal).length > MOST_BYTES) return false;
  const parts = text.normalize("NFKC").split("/");
  return parts.length <= 2 && parts.every(isName);
}

function isName(text: string): boolean {
  if (/^[\0-\x7f]*$/.test(text)) return /^[A-Za-z\d](?:[\w.-]*[A-Za-z\d])?$/.test(text);
  return /^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}._-]*[\p{L}\p{M}\p{Nd}])?$/u.test(text);
}

/** The form in which handles are compared and name files: NFKC, lower case. */
export function normaliseHandle(handle: string): string {
  return handle.normalize("NFKC").toLowerCase().normalize("NFKC");
}

/** The form in which names of people and handles are compared, however somebody writes them: `@Jane  Doe` as `jane doe`. */
export function personKey(name: string): string {
  return normaliseHandle(oneLine(name).replace(/^@/, ""));
}

/** Reads `handle` or `handle (role)`, as in the front matter; undefined for anything else. */
export function parseParticipant(text: string): Participant | undefined {
  const trimmed = text.trim();
  const open = trimmed.indexOf("(");
  const handle = open === -1 ? trimmed : trimmed.slice(0, open).trimEnd();
  if (!isHandle(handle)) return undefined;
  if (open === -1) return { handle };
  const role = trimmed.slice(open + 1, -1).trim();
  return trimmed.endsWith(")") && role ? { handle, role } : undefined;
}
