/** What stands in YAML that may be of any form, whatever the case of its keys: a missing or wrong value is none. */
import type { YamlNode } from "../../values/yaml.ts";

export function yamlAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.kind !== "map") return undefined;
  return node.entries.find((entry) => entry.key.toLowerCase() === key)?.value;
}

/** A scalar as it is written. */
export function yamlText(node: YamlNode | undefined, key: string): string | undefined {
  const value = yamlAt(node, key);
  return value?.kind === "scalar" && value.text.trim() !== "" ? value.text.trim() : undefined;
}

/** A list's texts, or the one text alone. An item `role: name`, which YAML takes for a map, is text too. */
export function textsOf(node: YamlNode | undefined, key: string): string[] {
  const value = yamlAt(node, key);
  const items = value?.kind === "list" ? value.items : value === undefined ? [] : [value];
  return items.map(printed).filter((text) => text !== "");
}

export function listOf(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const value = yamlAt(node, key);
  return value?.kind === "list" ? value.items : [];
}

function printed(node: YamlNode): string {
  if (node.kind === "scalar") return node.text.trim();
  if (node.kind === "list") return "";
  return node.entries
    .map(({ key, value }) => `${key}: ${value.kind === "scalar" ? value.text : ""}`)
    .join(", ");
}
