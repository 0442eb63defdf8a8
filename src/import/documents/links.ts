/** Links of a document that moves to another folder, so that they lead to the same files from there. */
import { decodedTarget, linkTarget } from "../../archive/markdown-text.ts";
import type { Block } from "../../document/block.ts";
import { readDefinitions } from "../../document/definitions.ts";
import type { Document } from "../../document/document.ts";
import { type Piece, readInline } from "../../document/inline.ts";
import { type Edit, placeAt, type Span } from "../../values/text.ts";

/** Where a link leads to a file that lies beside the document. */
export interface RelativeLink {
  /** Its path, without what stands behind `?` or `#`; encoded as it is written. */
  readonly path: string;
  readonly span: Span;
  readonly line: number;
}

/** A link may stand in the text of a link, as a picture does; deeper ones are no links. */
const DEEPEST = 2;

/**
 * In the order of the text: links, pictures, definitions of links, and `src` and `href` of HTML. No addresses, no
 * places in the page itself, no paths from a site's root, and nothing of code.
 */
export function relativeLinks(document: Document): RelativeLink[] {
  const { text, starts } = document;
  return linkTargets(document).flatMap(({ start, end }) => {
    const path = /^[^?#]*/.exec(text.slice(start, end))?.[0] ?? "";
    if (!isRelative(path)) return [];
    return [{ path, span: { start, end: start + path.length }, line: placeAt(starts, start).line }];
  });
}

/** Where the targets of all links stand, whatever they lead to. */
export function linkTargets(document: Document): Span[] {
  const { text, body } = document;
  return [
    ...[...leaves(body.blocks)].flatMap(({ span }) => targetsIn(text, readInline(text, span))),
    ...readDefinitions(document).map(({ span, target }) => {
      const start = text.indexOf(target, text.indexOf("]:", span.start) + 2);
      return { start, end: start + target.length };
    }),
  ].sort((a, b) => a.start - b.start);
}

/**
 * What makes the links lead from one folder where they led from another. What leads out of the root stays, since
 * nothing is known of where that lies.
 * @param from, to below the root, with `/`; `.` is the root itself
 * @param exists whether a file stands at a path below the root: a bare word is a name in a wiki where none does
 */
export function relinked(
  document: Document,
  from: string,
  to: string,
  exists: (path: string) => boolean,
): Edit[] {
  if (from === to) return [];
  return relativeLinks(document).flatMap(({ path, span }) => {
    const target = resolved(from, path);
    if (target === undefined) return [];
    if (BARE_WORD.test(path) && !exists(decodedTarget(target.join("/")))) return [];
    const written = pathBetween(to, target);
    return [{ ...span, text: path.endsWith("/") && written !== "" ? `${written}/` : written }];
  });
}

/**
 * What makes links lead to what files have become.
 * @param folder of the document, below the root
 * @param became the path below the root of what the file at a path became, and what stands behind `#` (or `""`) by now
 * where that is another; undefined where it stays, or where that is not in it
 */
export function redirected(
  document: Document,
  folder: string,
  became: (path: string, anchor: string) => Place | undefined,
): Edit[] {
  return relativeLinks(document).flatMap(({ path, span }) => {
    const target = resolved(folder, path)?.map(decodedTarget).join("/");
    const behind = /^[^\s)>"']*/.exec(document.text.slice(span.end, span.end + 300))?.[0] ?? "";
    const anchor = /#(.*)$/.exec(behind)?.[1] ?? "";
    const now = target === undefined ? undefined : became(target, anchor);
    if (now === undefined) return [];
    const to = pathBetween(folder, now.path.split("/").map(linkTarget));
    return now.anchor === undefined
      ? [{ ...span, text: to }]
      : [{ start: span.start, end: span.end + behind.length, text: `${to}#${now.anchor}` }];
  });
}

export interface Place {
  /** Below the root. */
  readonly path: string;
  readonly anchor?: string | undefined;
}

const BARE_WORD = /^[^./]+$/;
/** An address, a variable of a site generator, a path from a site's root, or a mail address. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/|\\|$)|\{\{|\{%|<%|\$\{|^[^/]*@/i;

function isRelative(path: string): boolean {
  return !ELSEWHERE.test(path);
}

function* leaves(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.children.length > 0) yield* leaves(block.children);
    else if (block.kind !== "code") yield block;
  }
}

/** Where the targets themselves stand. */
function targetsIn(text: string, pieces: readonly Piece[], depth = 1): Span[] {
  return pieces.flatMap(({ kind, span, target }) => {
    if (kind === "html") return attributesIn(text, span);
    if ((kind !== "link" && kind !== "image") || target === undefined) return [];
    const { open, own } = destinationOf(text, span, target);
    if (depth === DEEPEST || kind === "image") return own;
    const inside = readInline(text, { start: span.start + 1, end: open });
    return [...targetsIn(text, inside, depth + 1), ...own];
  });
}

/** The last place in a link at which its text ends and this destination begins. */
function destinationOf(text: string, { start, end }: Span, target: string) {
  for (let at = text.lastIndexOf("](", end - 2); at > start; at = text.lastIndexOf("](", at - 1)) {
    const from = at + 2 + (/^\s*<?/.exec(text.slice(at + 2, end))?.[0].length ?? 0);
    if (text.startsWith(target, from))
      return { open: at, own: [{ start: from, end: from + target.length }] };
  }
  return { open: start + 1, own: [] };
}

const ATTRIBUTE = /\s(?:src|href)\s?=\s?(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')/gi;

function attributesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(ATTRIBUTE)].map(
    ({ 0: all, 1: one, 2: two, index }) => {
      const close = start + index + all.length - 1;
      return { start: close - (one ?? two ?? "").length, end: close };
    },
  );
}

/** The parts of a path below the root, encoded as they were; undefined where it leads out. */
function resolved(from: string, path: string): string[] | undefined {
  const parts = from === "." ? [] : from.split("/").map(linkTarget);
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts;
}

/** As a link in a file of the folder leads there. */
function pathBetween(folder: string, target: readonly string[]): string {
  const own = folder === "." ? [] : folder.split("/");
  let shared = 0;
  while (
    shared < own.length &&
    shared < target.length &&
    decodedTarget(target[shared] as string) === own[shared]
  )
    shared++;
  const up = own.slice(shared).map(() => "..");
  return [...up, ...target.slice(shared)].join("/") || ".";
}
