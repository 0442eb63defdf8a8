/**
 * Reads JSON of exports: one value or several after another (as `curl >> file` leaves them), and of a file that ends
 * too early or is damaged all that stands before. Objects are maps, so that no key means anything to the language.
 */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

export interface JsonReading {
  readonly values: readonly Json[];
  /** Where reading ended before the text did. */
  readonly fault: { readonly offset: number; readonly message: string } | undefined;
  /** The offset at which each object begins. */
  readonly starts: WeakMap<JsonObject, number>;
  /** Did the text end before the object or the list did? */
  readonly isOpen: (value: Json) => boolean;
}

/** Deeper than any export goes. */
const DEEPEST = 200;

type Open = { readonly kind: "list"; readonly list: Json[] } | OpenObject;
interface OpenObject {
  readonly kind: "object";
  readonly object: Map<string, Json>;
  key: string | undefined;
}

export function readJson(text: string): JsonReading {
  return new Reader(text).read();
}

class Fault extends Error {}

class Reader {
  private at = 0;
  private readonly values: Json[] = [];
  private readonly open: Open[] = [];
  private readonly starts = new WeakMap<JsonObject, number>();

  constructor(private readonly text: string) {}

  read(): JsonReading {
    try {
      if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
      for (this.skipBlanks(); this.at < this.text.length; this.skipBlanks()) this.step();
      if (this.open.length > 0) throw new Fault("the JSON ends too early");
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return this.reading({ offset: this.at, message: error.message });
    }
    return this.reading(undefined);
  }

  private reading(fault: JsonReading["fault"]): JsonReading {
    const { values, starts } = this;
    const open = new Set<unknown>(
      this.open.map((one) => (one.kind === "object" ? one.object : one.list)),
    );
    return { values, fault, starts, isOpen: (value) => open.has(value) };
  }

  /** Takes the next value, key or closing mark, whichever may stand here. */
  private step(): void {
    const inside = this.open.at(-1);
    const mark = this.text[this.at];
    if (inside !== undefined && mark === (inside.kind === "list" ? "]" : "}")) {
      this.at++;
      this.close();
    } else if (inside?.kind === "object" && inside.key === undefined) this.takeKey(inside);
    else if (mark === "{") this.enter({ kind: "object", object: new Map(), key: undefined });
    else if (mark === "[") this.enter({ kind: "list", list: [] });
    else {
      this.put(mark === '"' ? this.takeString() : this.takeWord());
      this.endValue();
    }
  }

  private takeKey(inside: OpenObject): void {
    if (this.text[this.at] !== '"') throw new Fault("a key in quotes is missing here");
    const key = this.takeString();
    this.skipBlanks();
    if (this.text[this.at] !== ":") throw new Fault("a colon is missing here");
    this.at++;
    inside.key = key;
  }

  /** What is open is part of what it stands in from its first mark on, so that a damaged file keeps it. */
  private enter(opened: Open): void {
    if (this.open.length >= DEEPEST) throw new Fault(`it is nested more than ${DEEPEST} deep here`);
    this.put(opened.kind === "list" ? opened.list : opened.object);
    if (opened.kind === "object") this.starts.set(opened.object, this.at);
    this.open.push(opened);
    this.at++;
  }

  private put(value: Json): void {
    const inside = this.open.at(-1);
    if (inside === undefined) this.values.push(value);
    else if (inside.kind === "list") inside.list.push(value);
    else {
      inside.object.set(inside.key as string, value);
      inside.key = undefined;
    }
  }

  private close(): void {
    this.open.pop();
    this.endValue();
  }

  /** A comma, or what closes the list or the object. */
  private endValue(): void {
    const inside = this.open.at(-1);
    if (inside === undefined) return;
    this.skipBlanks();
    const mark = this.text[this.at];
    if (mark === ",") this.at++;
    else if (mark !== undefined && mark !== (inside.kind === "list" ? "]" : "}"))
      throw new Fault("a comma is missing here");
  }

  private takeString(): string {
    const { text } = this;
    let end = this.at + 1;
    for (; end < text.length && text[end] !== '"'; end++) if (text[end] === "\\") end++;
    if (end >= text.length) throw new Fault("the JSON ends too early");
    try {
      const value: unknown = JSON.parse(text.slice(this.at, end + 1));
      this.at = end + 1;
      return value as string;
    } catch {
      throw new Fault("a string is not written as JSON has it");
    }
  }

  private takeWord(): Json {
    const [word = ""] = /^[-+.\w]{1,40}/.exec(this.text.slice(this.at, this.at + 40)) ?? [];
    if (word === "true" || word === "false") this.at += word.length;
    else if (word === "null" || NUMBER.test(word)) this.at += word.length;
    else throw new Fault("this is no JSON");
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    // Rounded, a long id would be another's.
    return /^-?[1-9]\d{15,}$/.test(word) && String(Number(word)) !== word ? word : Number(word);
  }

  private skipBlanks(): void {
    while (" \t\r\n".includes(this.text[this.at] ?? "x")) this.at++;
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
