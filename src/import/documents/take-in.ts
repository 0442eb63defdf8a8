/** A foreign file taken in whole: which documents it holds, what each becomes, and what is doubtful about it. */
import { findConflict } from "../../document/conflict.ts";
import type { Document } from "../../document/document.ts";
import { fieldText, readFrontMatter } from "../../document/front-matter.ts";
import { isEmpty } from "../../document/sections.ts";
import { applyEdits, shortened } from "../../values/text.ts";
import { reanchored, renamedAnchors } from "./anchors.ts";
import { composeAnew } from "./compose.ts";
import { dayOfName, dayStated, unstarted, unzoned } from "./day-and-zone.ts";
import { onceEach } from "./doubts.ts";
import { expectedIn } from "./expected.ts";
import { readFacts } from "./facts/read-facts.ts";
import { fileStem } from "./file-stem.ts";
import { readFront } from "./front.ts";
import { homesOf } from "./homes.ts";
import { editsInPlace } from "./in-place.ts";
import { kindOf } from "./kind.ts";
import { looseActions } from "./loose-actions.ts";
import { type Lost, lostLines } from "./loss.ts";
import { asMarkdown, leftInMarkup, lostInMarkup } from "./markup/as-markdown.ts";
import { whereItStood } from "./markup/where-it-stood.ts";
import type {
  Facts,
  FileKind,
  Imported,
  LeftOut,
  Manner,
  Outline,
  Reading,
  Source,
  Understood,
} from "./model.ts";
import { isOfLines, newFront } from "./new-front.ts";
import { outlineOf } from "./outline.ts";
import { settle, stepsOf } from "./settle.ts";
import { perhapsSeveral, splitIncidents } from "./split.ts";
import { unknownHeadings } from "./unknown.ts";
import { unparted } from "./unparted.ts";

/** Each incident of a file; one that is left out for the whole file where nothing in it is to be taken in. */
export function takeIn(source: Source, reading: Reading, manner: Manner): (Imported | LeftOut)[] {
  const refused = whyRefused(source, manner);
  if (refused !== undefined) return [leftOut(source, "other", refused)];
  const { text, isPlain, lineOf } = asMarkdown(source.text, reading.template, manner);
  const lost = lostInMarkup(source.text, text);
  if (lost !== undefined) return [losing(source, lost)];
  return text === source.text
    ? takeInMarkdown(source, reading, manner)
    : takeInMarkdown({ ...source, text, isPlain }, reading, manner, lineOf).map((one) =>
        whereItStood(one, source, lineOf),
      );
}

/** @param lineOf where a line stood, for those that a sentence names; of doubts they are told in these */
function takeInMarkdown(
  source: Source,
  reading: Reading,
  manner: Manner,
  lineOf = (line: number) => line,
): (Imported | LeftOut)[] {
  const whole = outlineOf(source, reading.template);
  const { kind, why } = kindOf(whole);
  if (kind === "premortem") {
    const template = reading.premortem;
    const premortem = { ...reading, template };
    const outline = outlineOf(source, template);
    const taken = takeInOne(outline, kind, premortem, manner, rememberedAs(source));
    const loose = looseActions(outline, { premortem: template, postmortem: reading.template });
    return ["text" in taken ? { ...taken, doubts: [...taken.doubts, ...loose] } : taken];
  }
  if (kind !== "postmortem") return [leftOut(source, kind, why)];
  const pieces = splitIncidents(whole, reading.template);
  if (pieces.length > 1 && manner === "in-place") {
    const several = `it holds ${pieces.length} incidents, and each becomes a document of its own: take it in without --in-place`;
    return [leftOut(source, "other", several)];
  }
  return pieces.map((piece, at) => {
    const outline = pieces.length === 1 ? whole : outlineOf(piece, reading.template);
    const first = rememberedAs(source);
    const name = at === 0 ? first : `${first}#${at + 1}`;
    const taken = takeInOne(outline, kind, reading, manner, name);
    return pieces.length === 1 ? withPerhapsSeveral(taken, whole, lineOf) : taken;
  });
}

/** In one doubt so many lines are named. */
const MOST_LINES = 10;

function withPerhapsSeveral(
  taken: Imported | LeftOut,
  whole: Outline,
  lineOf: (line: number) => number,
): Imported | LeftOut {
  const before = whole.source.firstLine - 1;
  const lines = perhapsSeveral(whole);
  const [first] = lines;
  if (first === undefined || !("text" in taken)) return taken;
  const there = lines.slice(0, MOST_LINES).map((line) => lineOf(line) + before);
  const named = there.join(", ") + (lines.length > MOST_LINES ? ", …" : "");
  const message = `this may tell of ${lines.length} incidents (lines ${named}), and is taken as one; if it does, put each in a file of its own`;
  return { ...taken, doubts: [{ line: first + before, message }, ...taken.doubts] };
}

/** What \`source\` says of a document. */
export function rememberedAs({ origin, path }: Source): string {
  return origin ?? path;
}

function whyRefused(source: Source, manner: Manner): string | undefined {
  const { text } = source;
  if (findConflict(text) !== undefined)
    return "it holds merge-conflict markers: settle the conflict, then take it in";
  // In YAML's place it would be lost to whoever publishes the file.
  return manner === "in-place" && readFront(source) !== undefined && !mayBeAddedTo(text)
    ? "its front matter is no YAML that ours could be added to: take it in without --in-place"
    : undefined;
}

function mayBeAddedTo(text: string): boolean {
  const front = readFrontMatter(text);
  return front.problems.length === 0 && isOfLines(text, front);
}

function leftOut(source: Source, kind: FileKind, why: string): LeftOut {
  return { source, kind, why };
}

function losing(source: Source, { text }: Lost): LeftOut {
  const words = shortened(text.trim(), 60);
  const why = `this line would be lost, which is a fault of this program: ${words}`;
  return { ...leftOut(source, "other", why), isFault: true };
}

function takeInOne(
  outline: Outline,
  kind: Imported["kind"],
  reading: Reading,
  manner: Manner,
  name: string,
): Imported | LeftOut {
  const { source } = outline;
  const { template } = reading;
  const read = readFacts(outline, reading);
  const { facts, doubts, dayOrder } = read;
  const segments = homesOf(outline, template, manner);
  const front = newFront(outline, facts, template, name, manner);
  const title = [facts.get("title")?.value ?? nameFor(source, facts, kind)].flat().join(" ");
  const draft =
    manner === "anew"
      ? composeAnew(outline, segments, template, front, title)
      : applyEdits(source.text, editsInPlace(outline, segments, template, front));
  const expected = expectedIn(manner, outline, segments, template, front, title);
  const [lost] = lostLines(expected, draft);
  if (lost !== undefined) return losing(source, lost);
  const settled = settle(draft, outline, reading, stepsOf({ ...reading, dayOrder }, manner));
  const { text } = settled.document;
  const understood = understand(settled.document);
  const anchors = renamedAnchors(settled.document, outline, segments);
  return {
    source,
    kind,
    text: applyEdits(text, reanchored(settled.document, anchors)),
    anchors,
    day: dayOfName(read, settled.document.kind),
    understood,
    // The front matter and the timeline may say the same of one line.
    doubts: onceEach([
      ...doubts,
      ...(manner === "anew" ? unstarted(read, settled.document.kind, source) : []),
      ...unzoned(settled.document, facts, outline),
      ...settled.doubts,
      ...leftInMarkup(source, template, manner),
      ...(kind === "postmortem" ? unparted(outline, segments, understood, manner) : []),
    ]).sort((a, b) => a.line - b.line),
    unknown: unknownHeadings(outline, segments, facts),
  };
}

/** The heading of a document of which no title is known; its front matter has none, so that it is asked for. */
function nameFor({ path }: Source, facts: Facts, kind: Imported["kind"]): string {
  const day = dayStated(facts, kind);
  if (day === undefined) return fileStem(path);
  return `${kind === "premortem" ? "Pre-mortem" : "Incident"} of ${day}`;
}

function understand(document: Document): Understood {
  const { front, body, text } = document;
  const filled = body.sections.filter((view) => !isEmpty(text, view));
  return {
    title: fieldText(front, "title") ?? "",
    startedAt: fieldText(front, "started_at"),
    severity: fieldText(front, "severity"),
    status: fieldText(front, "status"),
    sections: [...new Set(filled.map(({ section }) => section.id))],
    timelineEntries: document.timeline.entries.length,
    actions: document.actions.length,
  };
}
