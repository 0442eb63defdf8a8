/** Written next. */
import { MortemError } from "../../values/error.ts";

export function run(): Promise<number> {
  throw new MortemError("`mortem pre check-in` is being built", "Wait for it.");
}
