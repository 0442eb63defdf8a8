/** What a rule is: its explanation, examples and check in one place, from which tests and documentation follow. */
import type { ProjectHead } from "../archive/held-against.ts";
import type { Document } from "../document/document.ts";
import type { Missing } from "../document/missing.ts";
import type { Ballot } from "../premortem/ballot.ts";
import type { RankedRisk } from "../premortem/ranking.ts";
import type { Risk } from "../premortem/risks.ts";
import type { DocumentKind } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import type { Edit, Span } from "../values/text.ts";
import type { Disables } from "./disables.ts";
import type { Example } from "./example.ts";
import type { Said } from "./language/read.ts";
import type { Link } from "./links.ts";
import type { OptionValues, RuleOptions } from "./rule-options.ts";
import type { Source } from "./sources.ts";
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
  /** Where the literature says more. */
  readonly source?: Source;
  /** Changes of a document without findings that keep it so, and ones that make this rule report. */
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
  /** The kinds of document that it applies to; post-mortems where it does not say. */
  readonly kinds?: readonly DocumentKind[];
  /** What `mortem.yaml` may set of it, beside its severity. */
  readonly options?: RuleOptions;
  /** Asked only where `mortem.yaml` or a flag names it: more than most teams want. */
  readonly offByDefault?: true;
  /** Where it reports, no other rule can say anything sensible about the file, so none is asked. */
  readonly decisive?: true;
  /** It is about the comments that turn rules off: no comment turns it off. */
  readonly ofComments?: true;
  /** What `--fix` does about it, one sentence, where there are faults with one right answer: see `Fault.mend`. */
  readonly fix?: string;
  check(subject: Subject, options: OptionValues): Iterable<Fault>;
}

/** The kinds of document that a rule applies to. */
export function kindsOf({ kinds = ["postmortem"] }: Pick<Rule, "kinds">): readonly DocumentKind[] {
  return kinds;
}

/** For the `kinds` of a rule that makes sense of any document. */
export const EVERY_KIND: readonly DocumentKind[] = ["postmortem", "premortem"];

/** What a rule looks at. */
export interface Subject {
  readonly document: Document;
  /** What the document still lacks, as the interview sees it too. */
  readonly missing: readonly Missing[];
  /** The entries of which a day is known. */
  readonly timeline: readonly TimedEntry[];
  /** All links of running text, and where definitions of links lead. */
  readonly links: readonly Link[];
  /** Do its little words tell that it is in English? Rules that look for English words are silent elsewhere. */
  readonly isEnglish: boolean;
  /** What it says that the rules on language know; empty where they do not know its language. */
  readonly said: readonly Said[];
  /** Of a pre-mortem: its risks, the vote files beside it, and the ranking as the votes have it now. */
  readonly risks: readonly Risk[];
  readonly ballots: readonly Ballot[];
  readonly ranking: readonly RankedRisk[];
  readonly config: Config;
  /** Seconds since 1970. */
  readonly now: number;
  /** The day that it is in the document's zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly archive: Surroundings;
  /** The comments that turn rules off. */
  readonly disables: Disables;
}

/**
 * What stands around a document: names, and what a few rules need of other files, read only when it is asked for.
 * Paths are relative to the root, with `/`.
 */
export interface Surroundings {
  /** The ids of the templates to choose from. */
  readonly templates: readonly string[];
  /** All Markdown files below the two folders. */
  readonly files: ReadonlySet<string>;
  /** The paths of the documents with an id: none for one that does not exist. */
  pathsOf(id: string): readonly string[];
  /** The id that a dead reference probably means. Looked up for the first few only, however many there are. */
  nearestTo(id: string): string | undefined;
  /** Is there a file or a folder, of whatever kind? */
  exists(path: string): boolean;
  /** What can stand behind `#` in a link to a Markdown file; `undefined` where it cannot be read. */
  anchorsOf(path: string): ReadonlySet<string> | undefined;
  /** The vote files beside a pre-mortem. */
  ballotsOf(document: Document): readonly Ballot[];
  /** The risks of the document with an id; `undefined` where nobody can say: none or several have it, or it cannot be read. */
  risksOf(id: string): readonly KnownRisk[] | undefined;
  /** Every pre-mortem, the first held first. */
  premortems(): readonly KnownPremortem[];
}

export type KnownRisk = Pick<Risk, "id" | "title">;

export interface KnownPremortem {
  readonly id: string;
  readonly head: ProjectHead;
}

/** A file beside a document, such as a vote file. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

/** What a rule has found, before a severity is given to it. */
export interface Fault {
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What better would look like. */
  readonly hint: string;
  /** In the document, or in the other file. */
  readonly span: Span;
  /** Where it does not stand in the document itself. */
  readonly file?: OtherFile;
  /** The id of the section that it is about, where the span does not stand in it. */
  readonly section?: string;
  /** One fault of a rule may be of another class than the rest, or, of a judgement, less severe. */
  readonly class?: RuleClass;
  readonly severity?: Severity;
  /**
   * The smallest edits of the document that mend it, where there is one right answer. Called only when somebody wants
   * to know; faults that are mended together give the same edits.
   */
  readonly mend?: () => readonly Edit[] | undefined;
}
