/** Chats, exported or copied: each message is an idea, however many lines it has. */
import { isTimeAlone, type Opening, readOpening, SYSTEM } from "./chat-line.ts";
import { isName } from "./clean.ts";
import { readList } from "./list.ts";
import { readMarker } from "./marker.ts";
import type { Found, Reading, SourceLine } from "./model.ts";

interface Message extends Opening {
  readonly line: number;
  readonly lines: SourceLine[];
}

/** So many messages make a chat of a text that begins with something else. */
const ENOUGH = 3;

/** Undefined where it is none. */
export function readChat(lines: readonly SourceLine[]): Reading | undefined {
  const openings = lines.map(openingAt);
  if (!areMessages(lines, openings)) return undefined;
  const found: Found[] = [];
  for (const message of messagesOf(lines, openings, found)) found.push(...ideasOf(message));
  if (!found.some(({ kind }) => kind === "idea")) return undefined;
  return { shape: "chat", found: found.sort((a, b) => a.line - b.line) };
}

function areMessages(
  lines: readonly SourceLine[],
  openings: readonly (Opening | undefined)[],
): boolean {
  const ofPeople = openings.filter((one) => one?.who !== undefined);
  if (ofPeople.length === 0) return false;
  const written = lines.filter(({ text }) => text.trim() !== "").length;
  if (ofPeople.every((one) => one?.isUnsure)) return ofPeople.length * 2 >= written;
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  return openings[first] !== undefined || ofPeople.length >= ENOUGH;
}

/** Also where the name stands on a line of its own above that of the time. */
function openingAt(
  { text }: SourceLine,
  at: number,
  lines: readonly SourceLine[],
): Opening | undefined {
  const line = text.trim();
  if (line === "") return undefined;
  const before = lines[at - 1]?.text.trim() ?? "";
  const isFirst = before === "" || isTimeAlone(before);
  const after = lines[at + 1]?.text ?? "";
  if (isFirst && isTimeAlone(after) && isName(line)) return { who: line, text: "" };
  return readOpening(line);
}

function messagesOf(
  lines: readonly SourceLine[],
  openings: readonly (Opening | undefined)[],
  skipped: Found[],
): Message[] {
  const messages: Message[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim();
    const opening = openings[at];
    const last = messages.at(-1);
    if (opening !== undefined) {
      const lines = opening.text === "" ? [] : [{ number: line.number, text: opening.text }];
      messages.push({ ...opening, line: line.number, lines });
    } else if (text === "") {
      // Part of the message before it, if anything follows.
    } else if (last === undefined) {
      skipped.push({ kind: "skipped", why: "before the first message", line: line.number });
    } else if (isTimeAlone(text)) {
      if (last.lines.length > 0) messages.push({ ...last, line: line.number, lines: [] });
    } else if (isFurniture(text)) {
      skipped.push({ kind: "skipped", why: SYSTEM, line: line.number });
    } else last.lines.push(line);
  }
  return messages;
}

/** What a chat shows around messages: answers, reactions, days. */
function isFurniture(text: string): boolean {
  return (
    /^(?:\d+ repl(?:y|ies)\b.*|Last reply .*|View thread|:[\w+-]+:\s*\d*|New)$/i.test(text) ||
    /^(?:Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Za-z]{3,9}\.? \d{1,2}.{0,8})$/.test(
      text,
    )
  );
}

const EDITED = / ?(?:\(edited\)|<This message was edited>)$/;
/** What stands for a picture, for a message taken back, or for a word about another message. */
const NOTHING =
  /^(?:|<Media omitted>|(?:image|video|audio|sticker|GIF|document) omitted|(?:This message was deleted|You deleted this message)\.?|null|(?:Reacted to|Removed a .{1,20} reaction from|Liked|Loved|Replying to) ".*)$/i;

function ideasOf({ who, why, line, lines }: Message): Found[] {
  if (why !== undefined) {
    const numbers = new Set([line, ...lines.map(({ number }) => number)]);
    return [...numbers].map((number) => ({ kind: "skipped", why, line: number }));
  }
  const skipped: Found[] = [];
  const kept: SourceLine[] = [];
  for (const { text, number } of lines) {
    const own = text.trimEnd().replace(EDITED, "");
    if (NOTHING.test(own.trim())) {
      skipped.push({ kind: "skipped", why: "no message of its own", line: number });
    } else kept.push({ number, text: own });
  }
  if (kept.length === 0) {
    const why = "an empty message";
    return skipped.length > 0 ? skipped : [{ kind: "skipped", why, line }];
  }
  const items = kept.filter(({ text }) => readMarker(text).isItem).length;
  if (items >= 2) {
    const listed = readList(kept).found;
    return [
      ...skipped,
      ...listed.map((one) => (one.kind === "idea" ? { ...one, who, isSigned: true } : one)),
    ];
  }
  return [
    ...skipped,
    { kind: "idea", text: kept.map(({ text }) => text).join(" "), who, isSigned: true, line },
  ];
}
