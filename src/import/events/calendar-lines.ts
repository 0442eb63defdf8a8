/** The lines of a calendar in the form of RFC 5545: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */

export interface Property {
  readonly name: string;
  /** By their names in upper case. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
}

export /** The lines that begin with a blank belong to the one before. */
function* propertiesIn(text: string): Generator<Property> {
  let parts: string[] = [];
  let begun = 1;
  let number = 0;
  for (const line of [...text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/), ""]) {
    number++;
    if (/^[ \t]/.test(line) && parts.length > 0) {
      parts.push(line.slice(1));
      continue;
    }
    const property = parts.length === 0 ? undefined : readProperty(parts.join(""), begun);
    if (property !== undefined) yield property;
    [parts, begun] = [[line], number];
  }
}

function readProperty(line: string, number: number): Property | undefined {
  const [, name = "", rest = ""] = /^([\w-]{1,60})([;:].*)$/s.exec(line) ?? [];
  if (name === "") return undefined;
  const parameters = new Map<string, string>();
  let left = rest;
  for (;;) {
    const parameter = /^;([\w-]{1,60})=(?:"([^"]*)"|([^";:]*))/.exec(left);
    if (parameter === null) break;
    const [all, key = "", quoted, plain = ""] = parameter;
    parameters.set(key.toUpperCase(), quoted ?? plain);
    left = left.slice(all.length);
  }
  return left.startsWith(":")
    ? { name: name.toUpperCase(), parameters, value: left.slice(1), line: number }
    : undefined;
}
