/** What a template is after loading: the one definition of a kind of document. */
import type { ActionType } from "../values/action-type.ts";

export type Phase = "before" | "meeting" | "both";
export type SectionKind = "prose" | "list" | "timeline" | "actions" | "risks" | "check-ins";
export type PartKind = "prose" | "list" | "actions";
export type FieldType =
  | "text"
  | "time"
  | "day"
  | "period"
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

/** What is asked about a part of a risk when it is discussed. */
export interface PartQuestion {
  readonly question: string;
  readonly guidance: string;
  /** Of the actions that answer it. */
  readonly type: ActionType | undefined;
}

/** A labelled part of each risk: a bold label that begins a line, and what stands behind and below it. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly kind: PartKind;
  /** In the order of the discussion; none for what is filled in another way. */
  readonly questions: readonly PartQuestion[];
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
  /** Of risks: what each of them consists of, in the order in which it is written. */
  readonly parts: readonly Part[];
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
  /** What stands below the title of a new document; empty where nothing does. */
  readonly opening: string;
  /** In the order of the front matter. */
  readonly fields: readonly Field[];
  /** In the order of the document. */
  readonly sections: readonly Section[];
  /** Section ids in the order of the meeting: every section once. */
  readonly meeting: readonly string[];
}
