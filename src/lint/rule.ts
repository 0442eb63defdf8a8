/** What a rule is: its explanation, examples and check in one place, from which tests and documentation follow. */
import type { Document } from "../document/document.ts";
import type { Missing } from "../document/missing.ts";
import type { DocumentKind } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import type { Span } from "../values/text.ts";
import type { TimedEntry } from "./timeline.ts";

/**
 * What kind of fault a rule finds, which decides its severity (see `severityOf`): something is missing, something
 * cannot be right, something could be better, or something depends on today's date.
 */
export type RuleClass = "incomplete" | "wrong" | "judgement" | "dated";
export type Severity = "error" | "warning" | "info";

export interface Rule {
  readonly id: string;
  readonly class: RuleClass;
  /** Of a judgement, where it is less than a warning. */
  readonly severity?: Severity;
  /** One sentence: what is asked for. */
  readonly summary: string;
  /** Why it matters to whoever reads the document. */
  readonly why: string;
  /** Changes of a document without findings that keep it so, and ones that make this rule report. */
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
  /** The kinds of document that it applies to; post-mortems where it does not say. */
  readonly kinds?: readonly DocumentKind[];
  /** Where it reports, no other rule can say anything sensible about the file, so none is asked. */
  readonly decisive?: true;
  check(subject: Subject): Iterable<Fault>;
}

/** For the `kinds` of a rule that makes sense of any document. */
export const EVERY_KIND: readonly DocumentKind[] = ["postmortem", "premortem"];

/** A change of the base template's filled example. */
export interface Example {
  /** A few words on what the example shows. */
  readonly title: string;
  /** Front matter keys to set as raw YAML, or to take out with `null`. */
  readonly front?: Readonly<Record<string, string | null>>;
  /** Sections to write anew as Markdown, or to take out with `null`. */
  readonly sections?: Readonly<Record<string, string | null>>;
  /** Action items to write anew, by id. */
  readonly actions?: Readonly<Record<string, string>>;
  /** The words of the first heading, as Markdown; `null` takes it out. */
  readonly heading?: string | null;
  /** The whole file, where a change of the base cannot show it. */
  readonly text?: string;
  /** The file's name without `.md`. */
  readonly id?: string;
  /** Paths of other documents in the archive. */
  readonly others?: readonly string[];
  /** The day it is looked at, `YYYY-MM-DD`; the day after the base was published where it does not matter. */
  readonly today?: string;
}

/** What a rule looks at. */
export interface Subject {
  readonly document: Document;
  /** What the document still lacks, as the interview sees it too. */
  readonly missing: readonly Missing[];
  /** The entries of which a day is known. */
  readonly timeline: readonly TimedEntry[];
  readonly config: Config;
  /** Seconds since 1970. */
  readonly now: number;
  /** The day that it is in the document's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly archive: ArchiveNames;
}

/** Which names exist around a document. Paths are relative to the root, with `/`. */
export interface ArchiveNames {
  /** The ids of the templates to choose from. */
  readonly templates: readonly string[];
  /** All Markdown files below the two folders. */
  readonly files: ReadonlySet<string>;
  /** The paths of the documents with an id: none for one that does not exist. */
  pathsOf(id: string): readonly string[];
  /** The id that a dead reference probably means. Looked up for the first few only, however many there are. */
  nearestTo(id: string): string | undefined;
}

/** What a rule has found, before a severity is given to it. */
export interface Fault {
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What better would look like. */
  readonly hint: string;
  readonly span: Span;
  /** The id of the section that it is about, where the span does not stand in it. */
  readonly section?: string;
  /** One fault of a rule may be of another class than the rest. */
  readonly class?: RuleClass;
}
