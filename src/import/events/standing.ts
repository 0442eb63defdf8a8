/** What stands in a timeline already, so that nothing is written twice. */
import { wordsOf } from "../../archive/words.ts";
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { entryTime, zoneOf } from "../../document/facts.ts";
import { plainText, readInline } from "../../document/inline.ts";
import { pushTo } from "../../values/grouping.ts";
import { instants, type WrittenTime } from "../../values/time.ts";
import { safeLink } from "./entry.ts";
import type { TimelineEvent } from "./model.ts";

/** Of all words of both: so many in common are the same thing, said by two people. */
const ALIKE = 0.75;
/** Fewer words have to be the same. */
const FEWEST_WORDS = 4;

interface Known {
  readonly plain: string;
  readonly words: ReadonlySet<string>;
  /** In lower case, without the hashes of what a revert takes back. */
  readonly source: string;
}

export class Standing {
  /** By the minute. */
  readonly #entries = new Map<number, Known[]>();
  /** Addresses, and the minutes of their entries. */
  readonly #links = new Map<string, number[]>();
  /** Of commits that are evidence: their first letters. */
  readonly #hashes = new Set<string>();
  readonly #zone: string;

  constructor(document: Document) {
    this.#zone = zoneOf(document);
    for (const { span, time, text } of document.timeline.entries) {
      const at = entryTime(document, time);
      const minute = at === undefined ? Number.NaN : this.#minuteOf(at);
      this.#learn(minute, text, document.text.slice(span.start, span.end));
    }
  }

  has({ hash, link, label }: TimelineEvent, { time, text }: NewEntry): boolean {
    const minute = this.#minuteOf(time);
    const minutes = this.#links.get(safeLink(link) ?? "");
    // A page that a message points to is pointed to by others, too.
    if (minutes !== undefined && (label !== undefined || minutes.includes(minute))) return true;
    const short = hash?.slice(0, SHORT);
    if (short !== undefined && this.#hashes.has(short)) return true;
    const plain = comparable(plainOf(text));
    const words = wordsOf(plain);
    return (this.#entries.get(minute) ?? []).some(
      (known) =>
        known.plain === plain ||
        (short !== undefined && known.source.includes(short)) ||
        areAlike(known.words, words),
    );
  }

  add({ time, text }: NewEntry): void {
    this.#learn(this.#minuteOf(time), plainOf(text), text);
  }

  #minuteOf(time: WrittenTime): number {
    return Math.floor(instants(time, this.#zone).start / 60);
  }

  #learn(minute: number, plain: string, markdown: string): void {
    pushTo(this.#entries, minute, {
      plain: comparable(plain),
      words: wordsOf(plain),
      source: withoutReverted(markdown.toLowerCase()),
    });
    for (const { target } of readInline(markdown, { start: 0, end: markdown.length })) {
      const link = safeLink(target);
      if (link === undefined) continue;
      pushTo(this.#links, link, minute);
      const hash = /\/commits?\/([\da-f]{7})[\da-f]*$/i.exec(link)?.[1];
      if (hash !== undefined) this.#hashes.add(hash.toLowerCase());
    }
    const last = /\(([\da-f]{7})[\da-f]{0,57}\)[\s|]*$/.exec(markdown)?.[1];
    if (last !== undefined) this.#hashes.add(last);
  }
}

const SHORT = 7;

/** What a revert takes back is named in it, and is an event of its own. */
function withoutReverted(text: string): string {
  return text.replace(/\([\da-f]{7}, committed [^()]{0,40}\)/g, "");
}

/** A table parts by bars, and what stands at the beginning of an entry may belong to its time. */
function comparable(text: string): string {
  return text
    .replaceAll("|", " ")
    .replace(/^[\s:–—-]+/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function plainOf(markdown: string): string {
  return plainText(markdown, { start: 0, end: markdown.length });
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < FEWEST_WORDS) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared) >= ALIKE;
}
