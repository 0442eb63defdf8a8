/** What is said to somebody who leaves with Ctrl-C at a question. */
import { Interrupted } from "../../values/error.ts";

/** The answer; where there is none, how things stand is said before the program ends with 130. */
export async function sayingOnLeave<T>(answer: Promise<T>, say: () => void): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Interrupted) say();
    throw error;
  }
}
