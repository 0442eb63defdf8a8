/** Reads TOML front matter as keys with their values as text. This file alone knows the library. */
import { parse, TomlError } from "smol-toml";

export interface TomlValue {
  readonly key: string;
  readonly value: string;
  /** Of an array. */
  readonly items: readonly string[] | undefined;
}

export interface TomlReading {
  readonly values: readonly TomlValue[];
  /** Why it could not be read, in one line; undefined where it could. */
  readonly fault: string | undefined;
  /** Of the fault, from 1, in what was read. */
  readonly line?: number;
}

/** Deeper tables are none that a person wrote. */
const DEEPEST = 4;

/** Keys of tables stand as those of the whole, since a name says enough. Never throws. */
export function readToml(text: string): TomlReading {
  try {
    return { values: flatten(parse(text), 0), fault: undefined };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const fault = (error.message.split("\n", 1)[0] ?? "").trim();
    return { values: [], fault, line: error.line };
  }
}

function flatten(table: object, depth: number): TomlValue[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) {
      const items = value.filter((item) => typeof item !== "object").map(String);
      return [{ key, value: items.join(", "), items }];
    }
    if (typeof value !== "object" || value === null) {
      return [{ key, value: String(value), items: undefined }];
    }
    if (value instanceof Date) return [{ key, value: value.toISOString(), items: undefined }];
    return depth < DEEPEST ? flatten(value, depth + 1) : [];
  });
}
