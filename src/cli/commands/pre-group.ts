/** Written next. */
import { MortemError } from "../../values/error.ts";

export function run(): Promise<number> {
  throw new MortemError("`mortem pre group` is being built", "Wait for it.");
}
