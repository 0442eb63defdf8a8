/** Lines of actions whose meta cannot be read: no list shows them as anybody's or as due, so that somebody has to be told. */
import { isUnsettled } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import { oneLine, shortened } from "../../values/text.ts";

/** What is told of one. */
export interface UnreadMeta {
  /** `path:line` */
  readonly place: string;
  readonly piece: string;
}

const LONGEST_PIECE = 60;

/** Of the actions that are still to be done. */
export function unreadMetaIn({ path, text, actions }: Document): UnreadMeta[] {
  return actions.filter(isUnsettled).flatMap(({ line, form, doubtful: [piece] }) => {
    if (piece === undefined || form.kind === "table" || form.metaSpan !== undefined) return [];
    const words = shortened(oneLine(text.slice(piece.start, piece.end)), LONGEST_PIECE);
    return [{ place: `${path}:${line}`, piece: words }];
  });
}

const MOST_NAMED = 5;

export function sayUnread({ err, errStyle }: Context, unread: readonly UnreadMeta[]): void {
  for (const { place, piece } of unread.slice(0, MOST_NAMED)) {
    const what = `\`${piece}\` reads as text: the action has no owner and no day`;
    err(`${errStyle.warning("warning:")} ${printable(place)}: ${printable(what)}\n`);
  }
  const more = unread.length - MOST_NAMED;
  if (more <= 0) return;
  const rest = counted(more, "line more is", "lines more are");
  err(`${rest} like that: \`mortem lint --rule action-meta\` names them all.\n`);
}
