/**
 * Foreign documents, from a file to one of ours. The path of the data:
 * source → pieces (one an incident) → outline (its parts) → facts for the front matter, a home for every line →
 * the new text (composed anew, or the old one edited where it stands) → read back as our own document → checked for loss.
 */
import type { Block, Heading } from "../../document/block.ts";
import type { Section, Template } from "../../template/model.ts";
import type { FrontValue } from "../../template/skeleton.ts";
import type { Span } from "../../values/text.ts";
import type { DayOrder } from "../dates/day-order.ts";

/** A file as it was found, or one incident of it. */
export interface Source {
  /** As it is shown: with `/`, below the root where it lies there. */
  readonly path: string;
  /** What the document remembers to be taken from, where that is not the path. */
  readonly origin?: string | undefined;
  readonly text: string;
  /** The line of the file at which the text begins, from 1. */
  readonly firstLine: number;
  /** By itself, and not with all of a folder: then it is meant. */
  readonly isNamed?: boolean | undefined;
  /** Its headings were none of Markdown's, so that labels without bold may part it as well. */
  readonly isPlain?: boolean | undefined;
  /** Of one incident among several in a file: the line, in its text and from 1, of the heading that is its title. */
  readonly titleLine?: number | undefined;
}

/** A doubt or a fault of a document: it is taken in all the same, and a person is told. */
export interface Doubt {
  /** In the source file, from 1. */
  readonly line: number;
  /** One line: what cannot be told for certain, and how it was read. */
  readonly message: string;
  /** The field that it is about, where a person could settle it. */
  readonly field?: string | undefined;
  /** The readings of that field, the one that was taken first; none where there is nothing to choose. */
  readonly choices?: readonly DoubtChoice[] | undefined;
}

export interface DoubtChoice {
  /** As the field would have it. */
  readonly value: string;
  readonly label: string;
  /** Of a date such as `03/04/2020`: in which order it is read so. One answer then settles all such dates of a folder. */
  readonly order?: DayOrder | undefined;
}

export type FactOrigin =
  | "front-matter"
  | "table"
  | "line"
  | "heading"
  | "text"
  | "timeline"
  | "file-name";

/** A value for a field of our front matter, already in our form, and where it was read. */
export interface Fact {
  readonly value: FrontValue;
  readonly from: FactOrigin;
  /** In the source file, from 1; 1 for a file's name. */
  readonly line: number;
}

/** By the template's field ids, and `timezone`. */
export type Facts = ReadonlyMap<string, Fact>;

/** A day that a file can be named after, though nothing is known to have happened on it. */
export interface SpareDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** In the source file, from 1. */
  readonly line: number;
  /** Where it comes from. */
  readonly message: string;
}

export interface FactsReading {
  readonly facts: Facts;
  readonly doubts: readonly Doubt[];
  /** What dates like `03/04/2020` mean, where something in the document or the folder proves it. */
  readonly dayOrder: DayOrder | undefined;
  readonly spareDay: SpareDay | undefined;
}

/** A name with its value, wherever a document states one: front matter, a table's row, `**Key:** value`, `Key: value`. */
export interface Statement {
  /** As it is written, without marks. */
  readonly name: string;
  /** As a reader sees it; lists are joined by `, `. */
  readonly value: string;
  /** Of a list in front matter: its items. */
  readonly items: readonly string[] | undefined;
  readonly from: FactOrigin;
  readonly line: number;
}

export type FrontLanguage = "yaml" | "toml" | "other";

/** Where the front matter of a foreign document stands; what it says are statements. */
export interface ForeignFront {
  readonly language: FrontLanguage;
  /** With its fences. */
  readonly span: Span;
  readonly content: Span;
  readonly closed: boolean;
}

/** A heading, or a bold label that stands for one, with what is below it up to the next of its level. */
export interface Part {
  /** `label`: bold words at the beginning of a line; `item`: the same in an item of a list; `line`: `Impact:` without bold. */
  readonly form: "heading" | "label" | "line" | "item";
  /** 1 to 6; a label's is 7, so that it lies below every heading. */
  readonly level: number;
  /** As a reader sees it. */
  readonly name: string;
  /** The heading or label itself; of a label that text follows on its line, without that text. */
  readonly span: Span;
  /** Where the name stands, of a heading without its marks. */
  readonly textSpan: Span;
  /** From 1, in the text of the outline. */
  readonly line: number;
  /** From behind the heading or label to where the next part begins, of whatever level; of an item to its end. */
  readonly own: Span;
  /** The section whose place it takes; undefined where none is known. */
  readonly section: Section | undefined;
  /** The name says more than which section it is (`Root cause: the cache`): then it is kept as text too. */
  readonly saysMore: boolean;
}

export interface Outline {
  readonly source: Source;
  readonly starts: readonly number[];
  readonly front: ForeignFront | undefined;
  /** Of the body, top level, with lines counted from 1 in the text. */
  readonly blocks: readonly Block[];
  /** What is the document's name: its first heading where that is of level 1, or of the shallowest level and stands first. */
  readonly title: Heading | undefined;
  /** All parts but the title, in the order of the text. */
  readonly parts: readonly Part[];
  /** Between the front matter and the title. */
  readonly above: Span;
  /** From behind the title (or the front matter) to the first part. */
  readonly lead: Span;
}

/** What a run knows besides the document itself. */
export interface Reading {
  /** Of the post-mortems. */
  readonly template: Template;
  readonly premortem: Template;
  /** The config's severities, the worst first. */
  readonly severities: readonly string[];
  /** For times without a zone where the document names none; undefined: not known. */
  readonly timezone: string | undefined;
  readonly people: readonly { readonly handle: string; readonly name?: string | undefined }[];
  /** Names of fields that the team has taught, by field id. */
  readonly fieldNames: ReadonlyMap<string, readonly string[]>;
  /** What dates like `03/04/2020` mean where the folder's other documents tell. */
  readonly dayOrder: DayOrder | undefined;
}

/** What a file is. Only a post-mortem or a pre-mortem is taken in. */
export type FileKind =
  | "postmortem"
  | "premortem"
  | "template"
  | "index"
  | "guide"
  | "log"
  | "ours"
  | "empty"
  | "other";

export interface KindReading {
  readonly kind: FileKind;
  /** A few words that end the sentence "left out, …": `since it only links to others`. */
  readonly why: string;
}

/** How a file is taken in: as a new document of our form, or edited where it stands. */
export type Manner = "anew" | "in-place";

/** What was understood of an incident, told from the new text as our own reader reads it. */
export interface Understood {
  readonly title: string;
  /** As the front matter has it. */
  readonly startedAt: string | undefined;
  readonly severity: string | undefined;
  readonly status: string | undefined;
  /** Ids, in the order of the text. */
  readonly sections: readonly string[];
  readonly timelineEntries: number;
  readonly actions: number;
}

/** A heading that no template knows, so that its text stands in the notes. */
export interface UnknownHeading {
  readonly name: string;
  /** In the source file. */
  readonly line: number;
  /** How the text below it begins, on one line. */
  readonly example: string;
}

/** One incident of a file, taken in. */
export interface Imported {
  readonly source: Source;
  readonly kind: "postmortem" | "premortem";
  /** The whole new text. */
  readonly text: string;
  /** `YYYY-MM-DD`, for the file's name; undefined where no day is known. */
  readonly day: string | undefined;
  readonly understood: Understood;
  readonly doubts: readonly Doubt[];
  /** By what headings of the source were reached: by what the section in which they stand now is. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Headings under which text stands in the notes, since no section was known for them. */
  readonly unknown: readonly UnknownHeading[];
}

/** A file that is left as it is, and why. */
export interface LeftOut {
  readonly source: Source;
  readonly kind: FileKind;
  /** Ends the sentence "left out: …". */
  readonly why: string;
  /** It should have been taken in, and could not be: the run ends in a failure. */
  readonly isFault?: true;
}
