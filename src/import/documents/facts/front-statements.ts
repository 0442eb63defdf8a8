/** What front matter states, in YAML or TOML; in other languages it states nothing. */
import { placeAt } from "../../../values/text.ts";
import { parseYaml, type YamlNode } from "../../../values/yaml.ts";
import type { Doubt, Outline, Statement } from "../model.ts";
import { readToml } from "./toml.ts";

/** More than any person writes. */
const LONGEST = 64 * 1024;
/** Maps in maps: `incident: {severity: …}`. */
const DEEPEST = 4;

export function frontStatements(outline: Outline): Statement[] {
  const { front, source } = outline;
  if (front === undefined || front.content.end - front.content.start > LONGEST) return [];
  const content = source.text.slice(front.content.start, front.content.end);
  if (front.language === "toml") return ofToml(outline, content);
  if (front.language !== "yaml") return [];
  const { root } = parseYaml(content, front.content.start);
  return root === undefined ? ofBrokenYaml(outline, content) : ofYaml(outline, root, 0);
}

/** Why front matter cannot be read, where it cannot. */
export function frontFault(outline: Outline): Doubt | undefined {
  const { front, source } = outline;
  if (front === undefined) return undefined;
  const content = source.text.slice(front.content.start, front.content.end);
  const line = source.firstLine;
  if (front.language === "toml") {
    const { fault } = readToml(content);
    return fault === undefined
      ? undefined
      : { line, message: `the TOML at the top cannot be read: ${fault}` };
  }
  if (front.language !== "yaml") return undefined;
  const [problem] = parseYaml(content, front.content.start).problems;
  if (problem === undefined)
    return front.closed ? undefined : { line, message: "the front matter is never closed by ---" };
  return {
    line: line + placeAt(outline.starts, problem.span.start).line - 1,
    message: `the front matter cannot be read as YAML: ${problem.message}`,
  };
}

function ofYaml(outline: Outline, node: YamlNode, depth: number): Statement[] {
  if (node.kind !== "map" || depth > DEEPEST) return [];
  return node.entries.flatMap(({ key, keySpan, value }): Statement[] => {
    const { line } = placeAt(outline.starts, keySpan.start);
    if (value.kind === "map") return ofYaml(outline, value, depth + 1);
    if (value.kind === "scalar") {
      const said = value.value === null ? "" : value.text;
      return [{ name: key, value: said, items: undefined, from: "front-matter", line }];
    }
    const items = value.items.flatMap((item) => (item.kind === "scalar" ? [item.text] : []));
    return [{ name: key, value: items.join(", "), items, from: "front-matter", line }];
  });
}

/** YAML with a fault still has lines that say what they say. */
function ofBrokenYaml(outline: Outline, content: string): Statement[] {
  const first = placeAt(outline.starts, outline.front?.content.start ?? 0).line;
  return content.split(/\r\n|\n|\r/).flatMap((text, at): Statement[] => {
    const match = /^([A-Za-z_][\w-]{0,40}):[ \t]{1,8}(\S.{0,300})$/.exec(text);
    if (match === null) return [];
    const value = (match[2] ?? "").trim().replace(/^(["'])(.*)\1$/, "$2");
    return [
      { name: match[1] ?? "", value, items: undefined, from: "front-matter", line: first + at },
    ];
  });
}

function ofToml(outline: Outline, content: string): Statement[] {
  const lines = content.split(/\r\n|\n|\r/);
  const first = placeAt(outline.starts, outline.front?.content.start ?? 0).line;
  return readToml(content).values.map(({ key, value, items }) => {
    const at = lines.findIndex((line) => line.trim().split(/[\s=]/, 1)[0] === key);
    return { name: key, value, items, from: "front-matter", line: first + Math.max(0, at) };
  });
}
