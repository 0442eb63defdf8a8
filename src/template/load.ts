/** A team's own templates beside the ones that come with the program, which they may extend or replace. */
import { type CheckedYaml, checkYamlWithPlaces } from "../values/checked-yaml.ts";
import { MortemError } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import { builtinTemplates } from "./builtin.ts";
import { type Fault, faultsOf } from "./faults.ts";
import { merge } from "./merge.ts";
import type { Template } from "./model.ts";
import { templateSchema } from "./schema.ts";
import type { TemplateSource } from "./source.ts";

export interface TemplateFile {
  /** As errors shall name it. */
  readonly path: string;
  readonly text: string;
}

const MOST_FILES = 200;

interface Loaded extends CheckedYaml<TemplateSource> {
  readonly path: string;
}

/**
 * All templates to choose from: ours, each replaced by the team's template of the same id, then the team's others.
 * `extends` means the team's template where there is one; a template that extends its own id extends ours.
 * @throws MortemError with path and line for the first thing in a file that is wrong
 */
export function loadTemplates(files: readonly TemplateFile[]): Template[] {
  if (files.length > MOST_FILES) {
    const hint = "Keep templates, and nothing else, in the folder.";
    throw new MortemError(`more than ${MOST_FILES} templates`, hint);
  }
  const loaded = loadAll(files);
  const done = new Map<string, Template>();
  for (const id of loaded.keys()) build(id, loaded, done, []);
  const ours = builtinTemplates().map((template) => done.get(template.id) ?? template);
  return [...new Set([...ours, ...done.values()])];
}

function loadAll(files: readonly TemplateFile[]): Map<string, Loaded> {
  const loaded = new Map<string, Loaded>();
  for (const { path, text } of files) {
    const file = { path, ...checkYamlWithPlaces<TemplateSource>(templateSchema, text, path) };
    const { id } = file.value;
    const other = loaded.get(id);
    if (other) {
      const message = `the template id \`${id}\` is already that of ${other.path}`;
      throw errorAt(file, { keys: ["id"], message, hint: "Give one of the two another id." });
    }
    loaded.set(id, file);
  }
  return loaded;
}

/** @param path the ids that led here through `extends` */
function build(
  id: string,
  loaded: Map<string, Loaded>,
  done: Map<string, Template>,
  path: string[],
): Template {
  const known = done.get(id);
  if (known) return known;
  const file = loaded.get(id) as Loaded;
  const base = baseOf(file, loaded, done, [...path, id]);
  const fault = faultsOf(file.value, base)[0];
  if (fault) throw errorAt(file, fault);
  const template = merge(file.value, base);
  done.set(id, template);
  return template;
}

function baseOf(
  file: Loaded,
  loaded: Map<string, Loaded>,
  done: Map<string, Template>,
  path: string[],
): Template | undefined {
  const { id, extends: wanted } = file.value;
  if (wanted === undefined) return undefined;
  if (wanted !== id && loaded.has(wanted)) {
    if (!path.includes(wanted)) return build(wanted, loaded, done, path);
    const circle = [...path.slice(path.indexOf(wanted)), wanted].join(" → ");
    const hint = "Let one of them extend none of the others.";
    throw errorAt(file, {
      keys: ["extends"],
      message: `\`extends\` goes in a circle: ${circle}`,
      hint,
    });
  }
  const ours = builtinTemplates().find((template) => template.id === wanted);
  if (ours) return ours;
  const ids = [...loaded.keys(), ...builtinTemplates().map((template) => template.id)];
  const hint = didYouMean(
    wanted,
    [...new Set(ids)].filter((other) => other !== id),
  );
  throw errorAt(file, {
    keys: ["extends"],
    message: `there is no template \`${wanted}\` to extend`,
    hint,
  });
}

function errorAt({ placeOf }: Loaded, { keys, message, hint }: Fault): MortemError {
  return new MortemError(message, hint, placeOf(keys));
}
