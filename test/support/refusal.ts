/** What a test looks at when something has to be refused. */
import { MortemError } from "../../src/values/error.ts";

/** The MortemError that the work ends in; any other end fails the test. */
export function refusal(work: () => unknown): MortemError {
  try {
    work();
  } catch (error) {
    if (error instanceof MortemError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}
