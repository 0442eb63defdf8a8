/** The errors that the program means: each says what is wrong, where, and what to do next. */

export interface Place {
  path?: string;
  /** Counted from 1. */
  line?: number;
  column?: number;
}

/** An unusable option, path, config, template or answers file: exit code 2. */
export class MortemError extends Error {
  override readonly name: string = "MortemError";
  /** @param hint what to do next, as a sentence */
  constructor(
    message: string,
    readonly hint: string,
    readonly place: Place = {},
  ) {
    super(message);
  }
}

/** Ctrl-C, Ctrl-D or a closed terminal at a question: exit code 130. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  constructor() {
    super("interrupted");
  }
}
