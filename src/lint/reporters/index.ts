/** Every reporter, by the name that `--format` takes. A new one is a file in this folder and a line in this list. */
import { json } from "./json.ts";
import type { Reporter } from "./reporter.ts";
import { terminal } from "./terminal.ts";

export const REPORTERS = { json, terminal } satisfies Record<string, Reporter>;

export type Format = keyof typeof REPORTERS;
