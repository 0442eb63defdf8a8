/** What a template is after loading: the one definition of a kind of document. */

export type Phase = "before" | "meeting" | "both";
export type SectionKind = "prose" | "list" | "timeline" | "actions";
export type FieldType =
  | "text"
  | "time"
  | "day"
  | "zone"
  | "handle"
  | "handles"
  | "choice"
  | "severity"
  | "list";
export type DocumentKind = "postmortem" | "premortem";

export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
  readonly question: string;
  readonly guidance: string;
  readonly example: string | readonly string[] | undefined;
  readonly required: boolean;
  /** Does the interview ask for it before the meeting? What is required is always asked for. */
  readonly asked: boolean;
  readonly phase: Phase;
  /** Of a choice, in the order they are offered. */
  readonly values: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly aliases: readonly string[];
  readonly kind: SectionKind;
  readonly required: boolean;
  readonly phase: Phase;
  /** Every item ends in `→ A1` or `→ none: why`. */
  readonly coverage: boolean;
  readonly question: string;
  /** Two or three sentences. Stands as an HTML comment in the empty section. */
  readonly guidance: string;
  /** A good example of its own, as Markdown. The examples of a template together are a document that lints clean. */
  readonly example: string;
}

export interface Template {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  /** When to choose it: a few words for the picker. */
  readonly when: string;
  /** In the order of the front matter. */
  readonly fields: readonly Field[];
  /** In the order of the document. */
  readonly sections: readonly Section[];
  /** Section ids in the order of the meeting: every section once. */
  readonly meeting: readonly string[];
}
