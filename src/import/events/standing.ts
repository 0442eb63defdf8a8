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

/** More entries of one minute than a person has written. */
const MOST_COMPARED = 50;

interface Known {
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
  /** In lower case, without the hashes of what a revert takes back. */
  readonly source: string;
}

/**
 * What the document holds may be worded by people, so that what is nearly the same is known too. What was taken of an
 * export beside an event is another event, unless it is the very same: hosts, shares and states differ in one word.
 */
export class Standing {
  /** Of the document, by the minute. */
  readonly #entries = new Map<number, Known[]>();
  /** Of the document and of what was added: the minute with the words. */
  readonly #plain = new Set<string>();
  /** Addresses of the document, and the minutes of their entries. */
  readonly #links = new Map<string, number[]>();
  /** Of commits that are evidence: their first letters. */
  readonly #hashes = new Set<string>();
  /** Addresses of what was added, where they stand for it alone. */
  readonly #added = new Set<string>();
  readonly #zone: string;

  constructor(document: Document) {
    this.#zone = zoneOf(document);
    for (const { span, time, text } of document.timeline.entries) {
      const at = entryTime(document, time);
      const minute = at === undefined ? Number.NaN : this.#minuteOf(at);
      this.#learn(minute, text, document.text.slice(span.start, span.end));
    }
  }

  has(event: TimelineEvent, { time, text }: NewEntry): boolean {
    const minute = this.#minuteOf(time);
    const link = safeLink(event.link) ?? "";
    const isOwn = isItsOwn(event);
    if (isOwn && this.#added.has(link)) return true;
    const minutes = this.#links.get(link);
    if (minutes !== undefined && (isOwn || minutes.includes(minute))) return true;
    const short = event.hash?.slice(0, SHORT);
    if (short !== undefined && this.#hashes.has(short)) return true;
    const plain = plainOf(text);
    return this.#plain.has(keyOf(minute, plain)) || this.#isAlike(minute, plain, short);
  }

  #isAlike(minute: number, plain: string, short: string | undefined): boolean {
    const known = this.#entries.get(minute);
    if (known === undefined) return false;
    const words = wordsOf(comparable(plain));
    const numbers = numbersIn(plain);
    return known.some(
      (one) =>
        (short !== undefined && one.source.includes(short)) ||
        (one.numbers === numbers && areAlike(one.words, words)),
    );
  }

  /** What is taken: the same of it is there from now on. */
  add(event: TimelineEvent, { time, text }: NewEntry): void {
    this.#plain.add(keyOf(this.#minuteOf(time), plainOf(text)));
    if (event.hash !== undefined) this.#hashes.add(event.hash.slice(0, SHORT));
    const link = safeLink(event.link);
    if (link !== undefined && isItsOwn(event)) this.#added.add(link);
  }

  #minuteOf(time: WrittenTime): number {
    return Math.floor(instants(time, this.#zone).start / 60);
  }

  #learn(minute: number, plain: string, markdown: string): void {
    this.#plain.add(keyOf(minute, plain));
    if ((this.#entries.get(minute)?.length ?? 0) < MOST_COMPARED) {
      pushTo(this.#entries, minute, {
        words: wordsOf(plain),
        numbers: numbersIn(plain),
        source: withoutReverted(markdown.toLowerCase()),
      });
    }
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

/** A page that a message points to, or the log of several states, is pointed to by others, too. */
function isItsOwn({ label, isShared }: TimelineEvent): boolean {
  return label !== undefined && isShared !== true;
}

function keyOf(minute: number, plain: string): string {
  return `${minute} ${comparable(plain)}`;
}

/** What tells one host, share or version from another. */
function numbersIn(plain: string): string {
  return (plain.match(/\p{N}+/gu) ?? []).sort().join(" ");
}

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
