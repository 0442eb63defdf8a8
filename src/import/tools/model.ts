/** Exports of other tools: what each reader of one takes and gives. */
import type { Doubt, Source } from "../documents/model.ts";

export interface ToolReading {
  /** A Markdown document for each incident, which is then taken in like any foreign one. */
  readonly sources: readonly Source[];
  /** What could not be read, with its line in the file; the rest was. */
  readonly faults: readonly Doubt[];
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

/** A reader behind its registry entry, which is loaded when it is used. */
export type ReadTool = (text: string, name: string, beside: Beside) => ToolReading;
