/** What stands behind a dash and only resembles meta (`Fix it - due next week`): our reader would call it a slip of ours. */
import { printMeta, readActionParts } from "../../../document/action-meta.ts";
import type { ActionItem } from "../../../document/actions.ts";
import type { Document } from "../../../document/document.ts";
import { saysDone } from "../../../document/done.ts";
import { isNobody } from "../../../values/nobody.ts";
import { type Edit, oneLine } from "../../../values/text.ts";
import type { DoubtKind, UncertainAction } from "./doubts.ts";

/**
 * The dash becomes a comma, so that these are words like all others.
 * @param isNew the ids of the actions that may be changed
 */
export function withoutLookalikes(
  { text, actions }: Document,
  isNew: ReadonlySet<string>,
): { edits: Edit[]; uncertain: UncertainAction[] } {
  const uncertain: UncertainAction[] = [];
  const edits = actions.flatMap((action) => {
    const { id, form, line, doubtful, textSpan } = action;
    const [piece] = doubtful;
    if (id === undefined || !isNew.has(id) || form.kind === "table" || piece === undefined)
      return [];
    const span = { start: textSpan.start, end: form.end };
    const source = text.slice(span.start, span.end);
    const words = parted(source);
    const meta = metaAgain(action);
    const unread = oneLine(text.slice(piece.start, piece.end));
    const kind = action.isDone && saysDone(unread) ? undefined : kindOf(unread);
    if (kind !== undefined) uncertain.push({ kind, id, line, words: unread });
    return [{ ...span, text: meta === "" ? words : `${words} — ${meta}` }];
  });
  return { edits, uncertain };
}

/** What is in doubt by it; nothing where it only says that nobody or no day is known. */
function kindOf(piece: string): DoubtKind | undefined {
  const [, name = "", value = ""] =
    /^(due|owner|@)[:\s]{0,3}(.{0,60}?)(?:\s[–—-]|$)/i.exec(piece) ?? [];
  if (name === "") return "meta";
  if (isNobody(value)) return undefined;
  if (name === "@") return "owners";
  return name.toLowerCase() === "due" ? "due" : "meta";
}

/** Of meta that was said twice (`@ana, @bo`): what is said once; a first ticket and a first type are no guess. */
function metaAgain({ form }: ActionItem): string {
  if (form.kind === "table" || form.metaSpan === undefined) return "";
  const all = form.meta.filter(({ kind }, at) => {
    const first = form.meta.findIndex((one) => one.kind === kind);
    const isTwice = form.meta.filter((one) => one.kind === kind).length > 1;
    return first === at && (!isTwice || kind === "ticket" || kind === "type");
  });
  return all.map(printMeta).join(", ");
}

/** More dashes are not read as such either. */
const MOST_DASHES = 50;

function parted(source: string): string {
  let words = source;
  for (let turn = 0; turn < MOST_DASHES; turn++) {
    const { doubtfulDash: dash } = readActionParts(words, { start: 0, end: words.length });
    if (dash === undefined) break;
    const before = words.slice(0, dash.start);
    const isStopped = before === "" || /[.,;:!?。、，；：]$/.test(before);
    // A dash that begins a line leaves the break and the blanks before it.
    const breaks = /[\r\n]\s{0,100}/.exec(words.slice(dash.start, dash.end))?.[0];
    const after = words.slice(dash.end + (breaks === undefined ? 0 : 1));
    words = `${before}${isStopped ? "" : ","}${breaks ?? ""}${after}`;
  }
  return words;
}
