/** `Today` and `Yesterday` of a copied chat: days that count from when it was copied, which nobody knows any more. */

export interface RelativeDay {
  /** As it is written. */
  readonly word: string;
  /** Before the day on which it was copied. */
  readonly daysBack: 0 | 1;
  /** The line without it; empty where it holds nothing else. */
  readonly rest: string;
}

const TODAY = "Today|Heute|Hoy|Oggi|Hoje|Aujourd[’']hui|I dag|今日|今天";
const YESTERDAY = "Yesterday|Gestern|Ayer|Ieri|Ontem|Hier|I går|昨日|昨天";
const WORD = `(${TODAY}|${YESTERDAY})`;
const IS_YESTERDAY = new RegExp(`^(?:${YESTERDAY})$`, "i");
/** Between rules, as a chat parts its days. With a capital, since a message may be that word alone. */
const ALONE = new RegExp(`^[-–—=_*\\s]{0,40}${WORD}[-–—=_*:\\s]{0,40}$`);
const CLOCK = "\\d{1,2}[:.]\\d\\d";
const JOINED = "(?:,| at| um| à| a las| às| kl\\.?)?";
const FIRST = new RegExp(`^([[(]?)${WORD}${JOINED} (?=${CLOCK})`);
/** Behind who speaks: `Ann Example — Today at 10:33 AM`. */
const BEHIND = new RegExp(
  `^([^\\d]{1,60}?)(?: [—–-])? ${WORD}${JOINED} (?=${CLOCK}(?: ?[AaPp]\\.?[Mm]\\.?)?$)`,
);
/** Behind a dash a name may have digits, and the word stands in small letters in some chats. */
const BEHIND_DASH = new RegExp(
  `^(\\p{L}[^:\\n]{0,60}?) [—–-] ${WORD}${JOINED} (?=${CLOCK}(?: ?[AaPp]\\.?[Mm]\\.?)?$)`,
  "iu",
);

export function relativeDay(line: string): RelativeDay | undefined {
  const text = line.slice(0, LONGEST);
  const alone = ALONE.exec(text)?.[1];
  if (alone !== undefined) return dayOf(alone, "");
  const [whole, before, word] =
    FIRST.exec(text) ?? BEHIND.exec(text) ?? BEHIND_DASH.exec(text) ?? [];
  if (whole === undefined || before === undefined || word === undefined) return undefined;
  const rest = line.slice(whole.length);
  // As a chat is copied that has no day there.
  return dayOf(word, before.length > 1 ? `${before.trimEnd()}  ${rest}` : before + rest);
}

function dayOf(word: string, rest: string): RelativeDay {
  return { word, daysBack: IS_YESTERDAY.test(word) ? 1 : 0, rest };
}

/** More than a name and a time. */
const LONGEST = 200;
