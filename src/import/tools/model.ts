/** Exports of other tools: what each reader of one takes and gives. */
import type { Doubt, Source } from "../documents/model.ts";

export interface ToolDocument {
  /** A Markdown document of one incident, which is then taken in like any foreign one. */
  readonly source: Source;
  /** What a person should look at; the document is taken in all the same. */
  readonly remarks: readonly Doubt[];
}

/** What is no incident, or belongs to none: nothing is wrong with it. */
export interface ToolLeftOut {
  /** As a source's. */
  readonly path: string;
  readonly why: string;
}

export interface ToolReading {
  readonly documents: readonly ToolDocument[];
  readonly leftOut: readonly ToolLeftOut[];
  /** What is damaged, with its line in the file; the rest was read. */
  readonly faults: readonly Doubt[];
  /** The file is none that the tool writes. Nothing of it is read then. */
  readonly unfit?: Unfit | undefined;
}

export interface Unfit {
  readonly message: string;
  /** What to do instead. */
  readonly hint: string;
}

/** Texts of the files that lie beside the one that is read, by their names. */
export type Beside = ReadonlyMap<string, string>;

export interface Tool {
  /** As it is typed: `mortem import --from <id>`. */
  readonly id: string;
  /** What its export is, in a few words. */
  readonly about: string;
  /** Files of the same folder that belong to the one that is read. */
  readonly beside: readonly string[];
  /**
   * Reads one file. Nothing in it is executed, fetched or followed, and no text makes it throw.
   * @param name the file's path, as it is shown
   */
  readonly read: (text: string, name: string, beside?: Beside) => Promise<ToolReading>;
}

/** A file of which nothing is read. */
export function unfitOf(unfit: Unfit): ToolReading {
  return { documents: [], leftOut: [], faults: [], unfit };
}

/** An export in which nothing has happened. */
export function emptyOf(path: string): ToolReading {
  return { documents: [], leftOut: [{ path, why: "no incident is in it" }], faults: [] };
}

/** Markdown that is taken in as it is. */
export function markdownOf(text: string, path: string): ToolReading {
  return {
    documents: [{ source: { path, text, firstLine: 1 }, remarks: [] }],
    leftOut: [],
    faults: [],
  };
}

/** A reader behind its registry entry, which is loaded when it is used; undefined for a file that is none of the tool's. */
export type ReadTool = (text: string, name: string, beside: Beside) => ToolReading | undefined;
