/** What a reporter is: a pure function from the result of lint to a text. */
import type { Style } from "../../values/context.ts";
import type { LintResult } from "../finding.ts";

export interface View {
  readonly style: Style;
  /** Columns of the terminal; undefined in a pipe, where no line is broken. */
  readonly width: number | undefined;
  /** Where the root lies in its git repository: empty, or with a `/` at its end. */
  readonly prefix?: string;
  /** Of mortem. */
  readonly version?: string;
  /** The address of the page on a rule; undefined where there is none. */
  readonly pageOf?: (rule: string) => string | undefined;
}

export type Reporter = (result: LintResult, view: View) => string;
