/** What `--map` names and no document has: mistyped, most likely. */
import type { Imported } from "../../import/documents/model.ts";
import { headingKey } from "../../template/heading.ts";
import type { NewNames } from "../../values/config-edit.ts";
import { didYouMean } from "../../values/nearest.ts";

/** Of the headings that a name is compared with; a run over thousands of files must not keep them all. */
const MOST_HEADINGS = 1000;

/** The names that have not been met yet. Wherever a name could have been read, it counts as met: nothing is said in doubt. */
export class Unmet {
  readonly #wanted: Map<string, string>;
  readonly #headings = new Map<string, string>();
  #documents = 0;

  constructor(names: readonly NewNames[]) {
    const all = names.flatMap((one) => one.names);
    this.#wanted = new Map(all.map((name) => [headingKey(name), name]));
  }

  /** A document that is taken in. */
  see({ source, unknown }: Pick<Imported, "source" | "unknown">): void {
    this.#documents++;
    for (const { name } of unknown)
      if (this.#headings.size < MOST_HEADINGS) this.#headings.set(headingKey(name), name);
    if (this.#wanted.size === 0) return;
    for (const line of source.text.split(/\r\n|\r|\n/)) this.#seeLine(line);
  }

  /** A sentence a name, with the heading that was probably meant; none where there was no document to look at. */
  get sentences(): string[] {
    if (this.#documents === 0) return [];
    const headings = [...this.#headings.values()];
    return [...this.#wanted.values()].map((name) =>
      [`no document of this run has "${name}", which --map names.`, didYouMean(name, headings, "")]
        .join(" ")
        .trimEnd(),
    );
  }

  /** In a heading it may stand anywhere; elsewhere a label, a cell or an element begins with it. */
  #seeLine(line: string): void {
    const isHeading = /^[\s>]*#/.test(line);
    const keys = isHeading ? [headingKey(line)] : line.split(/[|<>]/).map(headingKey);
    for (const wanted of this.#wanted.keys()) {
      const isMet = keys.some((key) =>
        isHeading ? ` ${key} `.includes(` ${wanted} `) : `${key} `.startsWith(`${wanted} `),
      );
      if (isMet) this.#wanted.delete(wanted);
    }
  }
}
