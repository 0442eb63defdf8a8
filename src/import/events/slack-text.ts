/** The text of a Slack message as a reader sees it. https://docs.slack.dev/messaging/formatting-message-text */
import { LONGEST_NAME } from "./known-names.ts";

export interface SlackText {
  readonly text: string;
  /** The first address in it. */
  readonly link: string | undefined;
}

const TOKEN = /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,1000}))?>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** @param nameOf the name that stands behind the id of a member */
export function readSlackText(raw: string, nameOf: (id: string) => string | undefined): SlackText {
  let link: string | undefined;
  const calls: string[] = [];
  const words = raw.replace(CALLS, "").replace(TOKEN, (_, mark: string, what: string, label) => {
    // No sign in a name is a mark: it is written last, as its source has it.
    if (mark === "@") return `\ue000${calls.push(called(nameOf(what))) - 1}\ue001`;
    if (mark === "#") return `#${label || what}`;
    if (mark === "!" && TO_ALL.test(what)) return "";
    if (mark === "!") return (label ?? what.split("^", 1)[0] ?? "").replace(/^@/, "");
    if (!/^https?:/i.test(what)) return label || what.replace(/^mailto:/i, "");
    const isFirst = link === undefined;
    link ??= unescaped(what);
    // The first stands behind the entry, and not in it.
    return label || (isFirst ? "" : what);
  });
  const text = unescaped(withoutMarks(words.trimStart())).replace(
    CALLED,
    (_, before: string | undefined, at: string, behind: string | undefined) =>
      `${before ? " " : ""}${calls[Number(at)] ?? ""}${behind ? " " : ""}`,
  );
  return { text, link };
}

/** It calls people, and says nothing. */
const TO_ALL = /^(?:channel|here|everyone)$/;
const CALLS = /[\ue000\ue001]/g;
/** A letter right behind would make another name of it. */
const CALLED = /(?<=([\p{L}\p{N}])?)\ue000(\d{1,9})\ue001(?=([\p{L}\p{N}])?)/gu;

/** A name of one word may be any word: only the sign tells that it is one. */
function called(name: string | undefined): string {
  if (name === undefined || name.length > LONGEST_NAME) return "somebody";
  return name.includes(" ") ? name : `@${name}`;
}

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Bold, italic and struck out, and code: a timeline is plain. */
function withoutMarks(text: string): string {
  return text
    .replaceAll("`", "")
    .replace(/(?<![\p{L}\p{N}*])\*([^*\n]{1,500})\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]{1,500})_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}~])~([^~\n]{1,500})~(?![\p{L}\p{N}~])/gu, "$1");
}
