/** `mortem schema [name]`: prints the JSON Schema of a file that people write, for editors; without one, the names. */
import { builtinTemplates } from "../../template/builtin.ts";
import { DEFAULT_CONFIG } from "../../values/config.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printJson } from "../../values/json.ts";
import { didYouMean } from "../../values/nearest.ts";
import { frameOf, printTable, type TableColumn } from "../listing/table.ts";
import { openProject } from "../project.ts";
import { type NamedSchema, schemasFor } from "../schema/schemas.ts";

const COLUMNS: readonly TableColumn<NamedSchema>[] = [
  { heading: "Name", text: ({ name }) => name, look: (text, _, style) => style.strong(text) },
  { heading: "Schema of", text: (schema) => schema.of, expendable: 1 },
];

/** In a repository, with its templates and severities. @throws MortemError for a name that is none */
export async function run(
  context: Context,
  [name]: readonly [string | undefined],
): Promise<number> {
  const { templates, config } = isInRepository(context)
    ? await openProject(context)
    : { templates: builtinTemplates(), config: DEFAULT_CONFIG };
  const schemas = schemasFor(templates, config.severities);
  if (name === undefined) {
    context.out(printTable(schemas, COLUMNS, frameOf(context)));
    context.err("\n`mortem schema NAME` prints it.\n");
    return 0;
  }
  const found = schemas.find((schema) => schema.name === name);
  if (found === undefined) {
    const names = schemas.map((schema) => schema.name);
    throw new MortemError(`there is no schema \`${name}\``, didYouMean(name, names));
  }
  context.out(printJson(found.make()));
  return 0;
}

function isInRepository(context: Context): boolean {
  try {
    return context.root !== "";
  } catch (error) {
    if (error instanceof MortemError) return false;
    throw error;
  }
}
