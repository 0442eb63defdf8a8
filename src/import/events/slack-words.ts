/**
 * What a Slack message says, in Slack's own marks: its text, what apps attach, its blocks, the names of its files.
 * https://docs.slack.dev/reference/block-kit/blocks, https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments
 */
import { isObject, type JsonObject, textAt, valueAt } from "./json-records.ts";

/** No app nests its blocks deeper. */
const DEEPEST = 8;
/** What stands for a message, or an attachment, that has only blocks. */
const NO_PREVIEW = /^(?:\[no preview available\]|this content can['’]?t be displayed\.?)$/i;

/** Empty where it says nothing. */
export function slackWords(message: JsonObject): string {
  const text = textAt(message, "text");
  const own = text !== undefined && NO_PREVIEW.test(text.trim()) ? undefined : text;
  const said = [own, ...listAt(message, "attachments").map(attachedWords)];
  const words = joinedWords(said);
  if (words !== "") return words;
  return (
    joinedWords(listAt(message, "blocks").map((block) => blockWords(block))) || filesOf(message)
  );
}

/** Each once: an app may say in a text what it attaches too. */
function joinedWords(parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.map((part) => part?.trim() ?? ""))].filter(Boolean).join(" ");
}

/** A preview of a page is nobody's words. */
function attachedWords(attachment: unknown): string {
  if (textAt(attachment, "from_url") !== undefined) return "";
  const own = joinedWords([
    textAt(attachment, "pretext"),
    titleOf(attachment),
    textAt(attachment, "text"),
  ]);
  const words = own || joinedWords(listAt(attachment, "blocks").map((block) => blockWords(block)));
  if (words !== "") return words;
  const fallback = textAt(attachment, "fallback") ?? "";
  return NO_PREVIEW.test(fallback) ? "" : fallback;
}

function titleOf(attachment: unknown): string | undefined {
  const [title, link] = [textAt(attachment, "title"), textAt(attachment, "title_link")];
  return title === undefined || link === undefined || /[<>|]/.test(title + link)
    ? title
    : `<${link}|${title}>`;
}

/** Of a block or of what stands in it, without its buttons. */
function blockWords(block: unknown, depth = 0): string {
  if (!isObject(block) || depth > DEEPEST) return "";
  const type = textAt(block, "type") ?? "";
  if (type === "actions" || type === "button") return "";
  if (type === "user") return `<@${textAt(block, "user_id") ?? ""}>`;
  const text = valueAt(block, "text");
  const url = textAt(block, "url");
  if (type === "link" && url !== undefined) {
    return typeof text === "string" ? `<${url}|${text}>` : `<${url}>`;
  }
  if (typeof text === "string") return text;
  const inside = [text, ...listAt(block, "fields"), ...listAt(block, "elements")];
  const parts = inside.map((one) => blockWords(one, depth + 1)).filter((part) => part !== "");
  // Their blanks stand in their texts.
  return parts.join(type === "rich_text_section" ? "" : " ");
}

function filesOf(message: JsonObject): string {
  const names = listAt(message, "files").map(
    (file) => textAt(file, "title") ?? textAt(file, "name"),
  );
  const words = names.flatMap((name) => name ?? []).join(", ");
  return words === "" ? "" : `A file: ${words}`;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}
