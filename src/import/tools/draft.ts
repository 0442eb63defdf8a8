/** Writes what a tool knows of an incident as a Markdown document, in the words that every import understands. */
import { titleHeading } from "../../template/heading.ts";
import { counted } from "../../values/counted.ts";
import { fingerprint } from "../../values/fingerprint.ts";
import { withoutControls } from "../../values/printable.ts";
import { lineStarts, oneLine, placeAt } from "../../values/text.ts";
import { printFlowList, printScalar } from "../../values/yaml-print.ts";
import type { Doubt, Source } from "../documents/model.ts";
import type { JsonObject, JsonReading } from "./json-text.ts";
import type { ToolLeftOut } from "./model.ts";

export interface Draft {
  readonly title: string;
  /** Facts of the front matter by our names, and others by the tool's; those without a value are left out. */
  readonly facts: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Those with nothing in them are left out. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Markdown that people wrote in the tool. It stands last, since nobody knows what it leaves open. */
  readonly body?: string | undefined;
}

export interface Drafted {
  readonly text: string;
  /** Of where the incident begins. */
  readonly remarks: readonly Doubt[];
}

/** What the text below holds besides words, the import itself takes out and tells. */
export function drafted(draft: Draft, line: number): Drafted {
  const changed = Object.entries({ title: draft.title, ...draft.facts }).flatMap(([key, value]) =>
    [value ?? []].flat().some((one) => withoutControls(one) !== one) ? [key] : [],
  );
  const message = `control characters, which show nothing, are taken out of ${changed.join(", ")}`;
  return { text: draftText(draft), remarks: changed.length === 0 ? [] : [{ line, message }] };
}

function draftText({ title, facts, sections, body }: Draft): string {
  const said = oneLine(withoutControls(title)) || "Incident";
  const all: Draft["facts"] = { title: said, ...facts };
  const front = Object.entries(all).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    // As escapes in YAML nobody would find them any more.
    if (typeof value !== "string") return [`${key}: ${printFlowList(value.map(withoutControls))}`];
    return [`${key}: ${printScalar(withoutControls(value).replace(TIME, "$1T$2"))}`];
  });
  const written = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `## ${heading}\n\n${lines.join("\n")}\n`);
  const own = body === undefined || body.trim() === "" ? [] : [withHeading(body.trim())];
  return [`---\n${front.join("\n")}\n---\n`, `${titleHeading(said)}\n`, ...written, ...own].join(
    "\n",
  );
}

/** A time in the form of an entry, which front matter writes with a `T`. */
const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)$/;

const HAS_PARTS =
  /^(?: {0,3}#{1,6}[ \t]|(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)[ \t]*:?[ \t]*$|[^\n]{1,200}\n(?:=|-){3,}[ \t]*$)/m;

/** What has no parts of its own is what happened, in a few words; a heading as high as ours needs none above it. */
function withHeading(body: string): string {
  if (/^#{1,2}[ \t]/.test(body)) return `${body}\n`;
  return `## ${HAS_PARTS.test(body) ? "Post-mortem" : "Summary"}\n\n${body}\n`;
}

/** Could it leave something open, or begin a chapter, so that what follows it is read as a part of it? */
export function staysOpen(text: string): boolean {
  return /^[ \t]{0,3}(?:`{3}|~{3}|#|<[!?a-z/]|[=-]{2})/im.test(text);
}

/** Does the text that people wrote have a chapter of such a name? */
export function hasHeading(body: string | undefined, name: RegExp): boolean {
  return (body ?? "")
    .split("\n")
    .some((line) => /^\s{0,3}(?:#{1,6}\s|\*\*|__)/.test(line) && name.test(line.slice(0, 200)));
}

/** One item of a list; further lines of its text stand below it, as a part of it. */
export function item(...said: readonly (string | undefined)[]): string {
  const text = said.filter((part) => part !== undefined && part.trim() !== "").join(" ");
  const lines = text.trim().split(/\r\n|\r|\n/);
  return lines.map((line, at) => `${at === 0 ? "- " : "  "}${line}`.trimEnd()).join("\n");
}

/** What tells an incident from the others of a tool. */
export interface Identity {
  readonly id: string | undefined;
  /** What people call it by, where that is another. */
  readonly shown?: string | undefined;
  /** What tells it apart where it has no id: its title and when it was made. */
  readonly otherwise: readonly (string | undefined)[];
}

/**
 * Where an incident stands in a file of several, and what its document remembers it by: its id in the tool, since the
 * next export has another name. Never its number in the file, since the next export has others before it.
 */
export function placesIn(
  tool: string,
  name: string,
): (one: Identity) => Pick<Source, "path" | "origin"> {
  const given = new Map<string, number>();
  return ({ id, shown = id, otherwise }) => {
    if (isSafe(id))
      return { path: `${name}#${isSafe(shown) ? shown : id}`, origin: `${tool}#${id}` };
    const key = fingerprint(JSON.stringify([id ?? null, ...otherwise.map((part) => part ?? null)]));
    const nth = (given.get(key) ?? 0) + 1;
    given.set(key, nth);
    return { path: `${name}#${nth === 1 ? key : `${key}-${nth}`}`, origin: undefined };
  };
}

const isSafe = (id: string | undefined): id is string =>
  id !== undefined && /^[\w.-]{1,64}$/.test(id);

/** A fault for JSON that could not be read to its end. */
export function jsonFaults(text: string, { fault }: JsonReading): Doubt[] {
  if (fault === undefined) return [];
  const { line } = placeAt(lineStarts(text), fault.offset);
  return [{ line, message: `${fault.message}: only what is whole before it was read` }];
}

/** For incidents that are whole, but that nobody knows to be told to their end. */
export function heldBack(path: string, howMany: number): ToolLeftOut[] {
  if (howMany === 0) return [];
  const why = `${counted(howMany, "incident")}, of which more may stand behind the place where the file breaks off: export it again`;
  return [{ path, why }];
}

/** The line of a file at which an object of it begins. */
export function lineIn(text: string, { starts }: JsonReading): (object: JsonObject) => number {
  const lines = lineStarts(text);
  return (object) => placeAt(lines, starts.get(object) ?? 0).line;
}

/** Does a file hold JSON, whatever its name says? */
export const isJson = (text: string): boolean =>
  /^[\uFEFF\s]{0,200}[[{]/.test(text.slice(0, 201)) &&
  !/^[\uFEFF\s]{0,200}\[[^\]\n]{1,100}\]\(/.test(text.slice(0, 400));
