/**
 * Who said what in lines of plain text. A chat names its speakers: before a colon, in angle brackets, or on a line
 * above. A log has labels there (`Alert: …`), which must not be lost, while no name may slip into a document.
 */

export interface Spoken {
  readonly words: string;
  /** Of a line above, where it names nothing but who spoke and when. */
  readonly who?: string | undefined;
}

export interface Said {
  readonly words: string;
  readonly who: string | undefined;
  readonly isMessage: boolean;
  /** Only where the words stand says that they are a name; true of the first line of each. */
  readonly isGuess: boolean;
}

/**
 * Words that begin a line of a log and are nobody: in a label of several, one is enough. What is missing here costs a
 * label its text, and the person who takes the entries is told.
 */
const LABELS = new Set(
  [
    "action alarm alert alerts all api app application architecture auth automation backend backup background build bug",
    "cache cause causes change chart ci client clients cluster commit communication config context customer customers",
    "dashboard data database db decision delay deploy deployed deployment detail details detected detection dns done down",
    "duration effect email end ended error errors escalation event evidence finding findings fix fixed follow-up frontend",
    "gateway health hypothesis identified impact impacts incident info internal investigating investigation issue issues",
    "job jobs latency learning link load log logs maintenance message metric metrics mitigated mitigation monitor",
    "monitoring network next node note notes notice observation ongoing outage page pagerduty pager payment payments plan",
    "postmortem problem production public queue question rate reason recovered recovery redis request response resolution",
    "resolved restored result rollback root screenshot sentry server service services slack solution staging start",
    "started state status step steps summary support symptom symptoms system task team test tests ticket time timeline",
    "total traffic trigger up update updates url user users version warn warning web workaround worker",
  ].flatMap((words) => words.split(" ")),
);

const SIGNED = /^<([^<>:]{1,60})> (.+)$/s;
const SPOKEN = /^(?:<([^<>:]{1,60})>|(@?[\p{L}\p{N}][^:!?;"<>|()]{0,40}):) (.+)$/su;
const HANDLE = /^(@[\p{L}\p{N}][\p{L}\p{N}._-]{0,40}):? (.+)$/su;
/** Two or three words, each with a capital. */
const FULL_NAME = /^\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,2}$/u;

/** Of each line. It is a chat where most lines, and more than one, name who speaks. */
export function splitSaid(lines: readonly Spoken[]): Said[] {
  const named = lines.filter(({ words, who }) => who !== undefined || isSpoken(words)).length;
  const isChat = lines.length > 1 && named * 2 >= lines.length;
  const guessed = new Set<string>();
  return lines.map(({ words, who }) => {
    if (who !== undefined) return { words, who, isMessage: true, isGuess: false };
    const signed = splitLabel(words, SIGNED);
    if (signed !== undefined) return { ...signed, isMessage: isChat, isGuess: false };
    const name = splitLabel(words, SPOKEN);
    if (name === undefined || !(isChat || FULL_NAME.test(name.who))) {
      return { words, who: undefined, isMessage: false, isGuess: false };
    }
    const isGuess = !guessed.has(name.who);
    guessed.add(name.who);
    return { ...name, isMessage: isChat, isGuess };
  });
}

const isSpoken = (words: string): boolean => splitLabel(words, SPOKEN) !== undefined;

function splitLabel(words: string, form: RegExp): { who: string; words: string } | undefined {
  const [, signed, label, rest] = (form === SIGNED ? signedIn(words) : form.exec(words)) ?? [];
  const who = (signed ?? label ?? "").trim();
  if (rest === undefined || who === "") return undefined;
  return signed !== undefined || isPerson(who) ? { who, words: rest } : undefined;
}

/** As `SPOKEN` has its parts. */
function signedIn(words: string): (string | undefined)[] | undefined {
  const [all, who, rest] = SIGNED.exec(words) ?? [];
  if (all !== undefined) return [all, who, undefined, rest];
  const [whole, handle, behind] = HANDLE.exec(words) ?? [];
  return whole?.includes(": ") ? [whole, undefined, handle, behind] : undefined;
}

/** What has a digit is a host or a region sooner: `web01`, `eu-west-1`. */
function isPerson(label: string): boolean {
  if (/\d/.test(label)) return false;
  const words = label.toLowerCase().split(/[\s/]+/);
  return words.length <= 4 && !words.some((word) => LABELS.has(word));
}

/** `Ann Example  10:33 AM`, as a chat is copied: who, and from where on the time stands. */
const ABOVE =
  /^(\p{L}[^:!?;"<>|()]{0,60}?)(\s{1,8})(?:(APP)\s{1,4})?(?=\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\]?$)/u;

/** Who spoke, where a line holds nothing but a name and a time of day. @returns where the time begins */
export function speakerAbove(line: string): { who: string; end: number } | undefined {
  if (line.length > 100) return undefined;
  const match = ABOVE.exec(line);
  if (match === null) return undefined;
  const [all, who = "", blanks = "", app] = match;
  if (app !== undefined || who === "APP") return { who, end: all.length };
  // Two blanks part a name from its time, which may have digits.
  const isName =
    blanks.length > 1 ? isPerson(who.replace(/\d/g, "")) : FULL_NAME.test(who) && isPerson(who);
  return isName ? { who, end: all.length } : undefined;
}

/** Is a line nothing but a name, above a line that is nothing but a time? */
export function isSpeaker(line: string): boolean {
  return FULL_NAME.test(line) && isPerson(line);
}
