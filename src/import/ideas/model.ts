/** What a pasted text comes to: ideas, what only groups them, and what was left out and why. */

/** A line of the paste, without the marks of a quoted mail; numbers count from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
  /** The marks of quoting that stood before it; undefined for none. */
  readonly quotes?: number;
}

/** What a reader of a shape has found, as it stands in the paste. */
export type Found =
  | {
      readonly kind: "idea";
      readonly text: string;
      readonly who?: string | undefined;
      readonly isSigned?: boolean;
      readonly line: number;
    }
  | { readonly kind: "group"; readonly text: string; readonly line: number }
  | { readonly kind: "skipped"; readonly why: string; readonly line: number };

/** `paragraphs`: ideas of several lines each, with blank lines between them. */
export type Shape = "lines" | "paragraphs" | "list" | "table" | "chat";

/** The findings in the order of the paste. */
export interface Reading {
  readonly shape: Shape;
  readonly found: readonly Found[];
  /** Columns of tables that hold words and are not read: their names, or numbers from 1. */
  readonly unread?: readonly string[];
}

export interface PastedIdea {
  /** One line, harmless in a terminal, at most 1,000 characters. */
  readonly text: string;
  /** The person or role that it came from: one line without brackets. */
  readonly who?: string;
  /** `who` is the account that wrote it, as chats and cards have it, and nothing that somebody wrote for others to read. */
  readonly isSigned?: true;
  readonly line: number;
}

/** Each line that is not blank is (part of) an idea, a group, or skipped. */
export interface PastedIdeas {
  readonly ideas: readonly PastedIdea[];
  /** Headings, and items that only hold others. */
  readonly groups: readonly { readonly text: string; readonly line: number }[];
  /** `why` is a phrase: `the same as line 3`. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
  readonly shape: Shape;
  /** Columns of tables that hold words and are not read: their names, or numbers from 1. One line each. */
  readonly unread?: readonly string[];
}
