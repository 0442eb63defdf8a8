/** Every reporter, by the name that `--format` takes. A new one is a file in this folder and a line in this list. */
import { github } from "./github.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { terminal } from "./terminal.ts";

export const REPORTERS = { terminal, json, sarif, github, markdown } satisfies Record<
  string,
  Reporter
>;

export type Format = keyof typeof REPORTERS;
