/** Edits of what a post-mortem says of the pre-mortems that it was held against, in its front matter. */
import { MortemError } from "../../values/error.ts";
import { applyEdits, type Edit, lineEnding } from "../../values/text.ts";
import type { YamlMap, YamlNode } from "../../values/yaml-node.ts";
import { printFlowList } from "../../values/yaml-print.ts";
import {
  type Anticipated,
  anticipatedNodes,
  anticipatedOf,
  readAnticipated,
} from "../anticipated.ts";
import { Document } from "../document.ts";
import { addTexts, appendToList, lineEnd } from "./list-field.ts";

/** The pre-mortems that it was held against, beside those that are named already. */
export function addPremortems(document: Document, ids: readonly string[]): Edit[] {
  return addTexts(document, "premortems", ids);
}

/**
 * An entry of `anticipated`: a new one at the end, or what is new in the one that names this risk already.
 * @throws MortemError where the entry could not be read again
 */
export function setAnticipated(document: Document, entry: Anticipated): Edit[] {
  const nodes = anticipatedNodes(document.front.fields.get("anticipated")?.value);
  const standing = nodes.find((node) => isSameRisk(readAnticipated(node), entry));
  const edits =
    standing?.kind === "map"
      ? correct(document.text, standing, entry)
      : appendToList(document, "anticipated", [printed(entry)]);
  if (edits === undefined || !isReadBack(document, edits, entry)) throw unwritable(document, entry);
  return edits;
}

type Said = readonly (readonly [key: string, text: string])[];

function saidBy({ foreseen, mitigation }: Anticipated): Said {
  const said: [string, string | undefined][] = [
    ["foreseen", foreseen],
    ["mitigation", mitigation],
  ];
  return said.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
}

function printed(entry: Anticipated): { flow: string; lines: string[] } {
  const risk = printFlowList([`${entry.premortem}#${entry.risk}`]).slice(1, -1);
  const pairs = [["risk", risk] as const, ...saidBy(entry)];
  const lines = pairs.map(([key, text]) => `${key}: ${text}`);
  return { flow: `{${lines.join(", ")}}`, lines };
}

/** Only the values that differ, and keys that it lacks. */
function correct(text: string, map: YamlMap, entry: Anticipated): Edit[] {
  return saidBy(entry).flatMap(([key, said]): Edit[] => {
    const value = map.entries.find((one) => one.key === key)?.value;
    if (value === undefined) return [one(map, text, `${key}: ${said}`)];
    if (value.kind !== "scalar" || value.value === null) {
      return [{ ...value.span, text: text[value.span.start - 1] === ":" ? ` ${said}` : said }];
    }
    return value.text.trim() === said ? [] : [{ ...value.span, text: said }];
  });
}

/** One more key of a map. */
function one(map: YamlMap, text: string, line: string): Edit {
  const [first, last] = [map.entries[0], map.entries.at(-1)];
  if (map.flow || first === undefined || last === undefined) {
    const end = last?.span.end ?? map.span.end;
    return { start: end, end, text: `, ${line}` };
  }
  const column = first.keySpan.start - (text.lastIndexOf("\n", first.keySpan.start - 1) + 1);
  const end = lineEnd(text, last.span.end);
  return { start: end, end, text: lineEnding(text) + " ".repeat(column) + line };
}

/** Front matter can be written in ways that no edit foresees: what would not be read again is not written. */
function isReadBack(document: Document, edits: readonly Edit[], entry: Anticipated): boolean {
  const { path, text, template } = document;
  const after = new Document(path, applyEdits(text, edits), () => template);
  const before = anticipatedOf(document);
  const isNew = !before.some((one) => isSameRisk(one, entry));
  const now = anticipatedOf(after);
  const written = now.find((one) => isSameRisk(one, entry));
  return (
    after.front.problems.length === 0 &&
    after.front.fields.size - document.front.fields.size <= 1 &&
    now.length === before.length + Number(isNew) &&
    saidBy(entry).every(([key, said]) => written?.[key as keyof Anticipated] === said)
  );
}

function isSameRisk(a: Anticipated | undefined, b: Anticipated): boolean {
  return a !== undefined && riskKey(a) === riskKey(b);
}

/** Makes two references to one risk the same text. */
export function riskKey({ premortem, risk }: Pick<Anticipated, "premortem" | "risk">): string {
  return `${premortem.normalize("NFC").toLowerCase()}#${risk.toUpperCase()}`;
}

function unwritable(document: Document, entry: Anticipated): MortemError {
  const value: YamlNode | undefined = document.front.fields.get("anticipated")?.value;
  const { line } = document.place(value?.span.start ?? 0);
  const lines = printed(entry).lines.map((text, at) => `${at === 0 ? "  - " : "    "}${text}`);
  return new MortemError(
    "`anticipated` is not written as a list of risks, so nothing can be added to it",
    `Write it by hand:\n\nanticipated:\n${lines.join("\n")}`,
    { path: document.path, line },
  );
}
