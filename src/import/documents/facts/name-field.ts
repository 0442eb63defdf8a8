/** Which field a name means. */

import { halfWidth } from "../../dates/scanner.ts";
import { FIELD_NAMES, type FieldName, METADATA_HEADINGS, ROLE_NAMES } from "./field-names.ts";

/** No name of a field is longer. */
const LONGEST = 60;

const BY_NAME: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map((name): [string, FieldName] => [name, field as FieldName]),
  ),
);
const ROLES: ReadonlySet<string> = new Set(ROLE_NAMES);

export interface NamedField {
  readonly field: FieldName;
  /** `incident commander`: who stands there took part as that. */
  readonly role: string | undefined;
}

/**
 * The field that a name means, however it is capitalised or decorated.
 * @param taught names that the team uses, by field id: they come first
 */
export function fieldNamed(
  name: string,
  taught: ReadonlyMap<string, readonly string[]>,
): NamedField | undefined {
  const key = nameKey(name);
  if (key === "") return undefined;
  for (const [field, names] of taught) {
    if (isField(field) && names.some((one) => nameKey(one) === key))
      return { field, role: undefined };
  }
  if (ROLES.has(key)) return { field: "participants", role: key };
  const field =
    BY_NAME.get(key) ??
    BY_NAME.get(key.replace(/ ?(?:s|time)$/, "")) ??
    // `Incident date/time`
    BY_NAME.get(key.replace(/\/(?:time|hora|heure|uhrzeit|tid)$/, ""));
  return field && { field, role: undefined };
}

/** Does it name a field in any language? */
export function isFieldName(name: string): boolean {
  return BY_NAME.has(nameKey(name));
}

export function isMetadataHeading(heading: string): boolean {
  return METADATA_HEADINGS.has(nameKey(heading));
}

function isField(id: string): id is FieldName {
  return Object.hasOwn(FIELD_NAMES, id);
}

/** A name as it is compared: in lower case, without brackets, signs and emoji around it. */
function nameKey(name: string): string {
  if (name.length > LONGEST * 2) return "";
  return halfWidth(name)
    .normalize("NFKC")
    .replace(/\([^()]{0,60}\)/g, " ")
    .replace(/[_-]/g, " ")
    .replace(/[^\p{L}\p{N}\p{M}/ ]/gu, " ")
    .replace(/\s{1,20}/g, " ")
    .trim()
    .toLowerCase()
    .replace(/^(?:the|\d{1,2}) /, "");
}
