/** What every command on documents begins with: where they are, and what they must look like. */
import type { TemplateLookup } from "../document/document.ts";
import type { Template } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import type { Files } from "../values/context.ts";

export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly config: Config;
  /** Ours and the team's, in the order in which they are offered. */
  readonly templates: readonly Template[];
  readonly lookup: TemplateLookup;
  readonly files: Files;
}
