/** What lets an editor complete and check `mortem.yaml`: a schema beside it, and a line that names it. */
import { builtinTemplates } from "../../template/builtin.ts";
import { DEFAULT_CONFIG } from "../../values/config.ts";
import { printJson } from "../../values/json.ts";
import { schemasFor } from "../schema/schemas.ts";

/** Below the root. */
export const SCHEMA_PATH = ".mortem/config.schema.json";

/** Editors that use the YAML language server look for it, VS Code with its YAML extension among them. */
export const MODELINE = `# yaml-language-server: $schema=${SCHEMA_PATH}`;

/** @param version of mortem */
export function schemaFile(version: string): string {
  const schemas = schemasFor(builtinTemplates(), DEFAULT_CONFIG.severities);
  const schema = schemas.find(({ name }) => name === "config")?.make();
  const comment = `Written by mortem ${version}. To write it anew: mortem schema config > ${SCHEMA_PATH}`;
  return printJson({ $comment: comment, ...schema });
}
