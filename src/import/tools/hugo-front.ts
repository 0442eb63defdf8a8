/** The front matter of a page of Hugo, in YAML or TOML, by its keys in any case. */
import { findFence } from "../../document/fence.ts";
import { lineStarts, placeAt } from "../../values/text.ts";
import { parseYaml } from "../../values/yaml.ts";
import { readToml } from "../documents/facts/toml.ts";
import type { Doubt } from "../documents/model.ts";
import { textsOf, yamlText } from "./yaml-values.ts";

export interface HugoFront {
  /** What stands below it. */
  readonly body: string;
  readonly faults: readonly Doubt[];
  /** @param key in lower case */
  text(key: string): string | undefined;
  texts(key: string): readonly string[];
}

const MOST_FAULTS = 5;

/** Undefined where the page has none, or one in JSON. */
export function readHugoFront(text: string): HugoFront | undefined {
  const fence = findFence(text);
  if (fence === undefined) return undefined;
  const { start, end } = fence.content;
  const body = text.slice(fence.span.end);
  const lineOf = (offset: number) => placeAt(lineStarts(text), offset).line;
  if (fence.language === "toml")
    return { body, ...tomlFront(text.slice(start, end), lineOf(start)) };
  if (fence.language !== "yaml") return undefined;
  const { root, problems } = parseYaml(text.slice(start, end), start);
  return {
    body,
    faults: problems
      .slice(0, MOST_FAULTS)
      .map(({ message, span }) => ({ line: lineOf(span.start), message })),
    text: (key) => yamlText(root, key),
    texts: (key) => textsOf(root, key),
  };
}

/** @param first the line on which it begins */
function tomlFront(content: string, first: number): Omit<HugoFront, "body"> {
  const { values, fault, line = 1 } = readToml(content);
  const at = (key: string) => values.find((one) => one.key.toLowerCase() === key);
  const message = `the TOML at the top cannot be read: ${fault}`;
  return {
    faults: fault === undefined ? [] : [{ line: first + line - 1, message }],
    text: (key) => at(key)?.value.trim().replace(NO_FRACTION, "$1") || undefined,
    texts: (key) => (at(key)?.items ?? [at(key)?.value ?? ""]).filter((one) => one !== ""),
  };
}

/** A date of TOML is given with its thousandths, which nobody wrote. */
const NO_FRACTION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.000/;
