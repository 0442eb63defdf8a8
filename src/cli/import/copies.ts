/** Files that hold the text of one that was taken in already: they are found by their size, and told by their text. */
import { resolve } from "node:path";
import { readForeign } from "../../io/input.ts";
import { sizeOfFile } from "../../io/input-folder.ts";
import { MortemError } from "../../values/error.ts";
import { fingerprint } from "../../values/fingerprint.ts";

export interface Original {
  /** As it is shown. */
  readonly source: string;
  /** What was made of it; undefined in a dry run. */
  readonly path: string | undefined;
}

interface Standing extends Original {
  /** Absolute. */
  readonly file: string;
}

/** Those of one size: read only when another comes of that size, and then once. */
interface OfSize {
  unread: Standing[];
  readonly byText: Map<string, Standing>;
}

export class Copies {
  /** What was remembered is looked at when the first file asks, since most runs know all of theirs. */
  #waiting: Original[] = [];
  readonly #bySize = new Map<number, OfSize>();
  readonly #seen = new Set<string>();

  /** @param root of the repository, absolute: sources are remembered from there */
  constructor(private readonly root: string) {}

  add(original: Original): void {
    this.#waiting.push(original);
  }

  /** What a file is a copy of, where the original still stands. @param file absolute */
  originalOf(file: string): Original | undefined {
    for (const original of this.#waiting) this.#measure(original);
    this.#waiting = [];
    const size = orNothing(() => sizeOfFile(file));
    const among = size === undefined ? undefined : this.#bySize.get(size);
    const text = among === undefined ? undefined : textIn(file);
    if (among === undefined || text === undefined) return undefined;
    for (const one of among.unread) {
      const other = textIn(one.file);
      const key = other === undefined ? undefined : fingerprint(other);
      if (key !== undefined && !among.byText.has(key)) among.byText.set(key, one);
    }
    among.unread = [];
    const found = among.byText.get(fingerprint(text));
    // A fingerprint is short, and two texts may share it.
    return found !== undefined && found.file !== file && textIn(found.file) === text
      ? found
      : undefined;
  }

  /** Of a file with several incidents, only the first has its bare name, and is written last: then all are in. */
  #measure(original: Original): void {
    const file = resolve(this.root, original.source);
    if (this.#seen.has(file)) return;
    this.#seen.add(file);
    const size = orNothing(() => sizeOfFile(file));
    if (size === undefined) return;
    const among: OfSize = this.#bySize.get(size) ?? { unread: [], byText: new Map() };
    among.unread.push({ ...original, file });
    this.#bySize.set(size, among);
  }
}

const textIn = (file: string): string | undefined => orNothing(() => readForeign(file, "").text);

/** What cannot be read is no copy, and no original: it is named when its own turn comes. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof MortemError) return undefined;
    throw error;
  }
}
