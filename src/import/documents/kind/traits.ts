/** What can be seen of a document without understanding it, from which is told what kind of page it is. */
import type { Outline } from "../model.ts";
import { ownText } from "./own-text.ts";
import { unfilledPart } from "./unfilled.ts";
import { unitsOf } from "./units.ts";
import {
  ABOUT,
  FORM,
  FORM_FOLDER,
  FORM_NAME,
  GUIDE_NAME,
  INCIDENT,
  LIKELY,
  LISTING,
  MEETING,
  OPENS_AS_FORM,
  PREMORTEM,
  TITLED,
  WENT_WRONG,
} from "./words.ts";

export interface Traits {
  /** Pieces of text, headings apart. */
  readonly units: number;
  /** What part of them, 0 to 1, nobody has filled in; a heading with nothing below it is one too. */
  readonly unfilled: number;
  /** What part of them, 0 to 1, leads to another page. */
  readonly leads: number;
  /** How many sections of ours have text of their own. */
  readonly told: number;
  /** How many of them hardly anything but a post-mortem has. */
  readonly telling: number;
  /** Headings that are about post-mortems rather than about an incident; the title counts twice. */
  readonly about: number;
  /** Headings below which others are listed. */
  readonly listing: number;
  readonly isReadme: boolean;
  /** Its name, folder, title or beginning says that it is a form. */
  readonly saysForm: boolean;
  /** Its name says nothing else. */
  readonly isNamedForm: boolean;
  readonly saysPremortem: boolean;
  /** Somewhere it says how likely something is, as only a look ahead does. */
  readonly weighsRisks: boolean;
  /** Its name or its title is that of something that went wrong. */
  readonly saysIncident: boolean;
  /** Its name or its title is that of notes of a meeting. */
  readonly saysMeeting: boolean;
  /** Its title says that it is one, and of what. */
  readonly isTitled: boolean;
  /** How often its text speaks of such, up to `ENOUGH_MENTIONS`. */
  readonly mentions: number;
  /** It lies in a folder for such. */
  readonly isAmongIncidents: boolean;
  /** A day or at least a year stands in its name, its front matter, its title or near its top. */
  readonly hasDay: boolean;
  readonly clocks: number;
  /** How many facts of an incident are stated near its top: how severe, how long, from when, until when. */
  readonly statedFacts: number;
  /** Lines, items and rows that begin with a clock, as those of a chronology do. */
  readonly clockedLines: number;
  /** Its title or its first sentence says that something went wrong. */
  readonly saysWentWrong: boolean;
  /** Its name is that of a page on how something is done, and no day stands in it. */
  readonly isNamedGuide: boolean;
  /** The person named the file itself, and not all of a folder. */
  readonly isNamed: boolean;
  /** The front matter is that of an incident: a status page's, or one that says when it started. */
  readonly isRecord: boolean;
  readonly isOurs: boolean;
  readonly isEmpty: boolean;
  /** Headings of one level that begin with a day, where no section of ours is told. */
  readonly datedHeadings: number;
}

const TELLING: ReadonlySet<string> = new Set([
  "detection",
  "timeline",
  "root-causes",
  "went-well",
  "went-badly",
  "got-lucky",
]);

const DAY = /(?:^|\D)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)|20\d{6}(?!\d))/;
const CLOCK = /(?:^|[^\d:])[0-2]?\d:[0-5]\d(?![\d:])|\d{1,2}[時时]\d{0,2}/g;
const CLOCKED_LINE = /^[ \t]{0,3}(?:[-*+|][ \t]{1,3})?[*_`~[(]{0,3}[0-2]?\d:[0-5]\d(?![\d])/gm;
/** Names of fields with a value behind them, each of one fact. */
const FACTS = [
  "severity|sev|priority|schweregrad|alvorlighet(?:sgrad)?|gravedad|severidad[e]?|gravité|重大度|深刻度|严重程度|级别",
  "duration|downtime|time to (?:detect|resolve)|dauer|varighet|duración|duração|durée|持续时间|継続時間",
  "(?:incident |outage )?(?:start(?:ed)?|began|begin|detected)(?: at| time| date)?|beginn|start(?:et|tidspunkt)|inicio|início|début|発生日時|検知日時|开始时间",
  "(?:incident |outage )?(?:end(?:ed)?|resolved|mitigated|recovered)(?: at| time| date)?|ende|slutt(?:tidspunkt)?|fin|fim|復旧日時|恢复时间",
].map(
  (names) =>
    new RegExp(
      `^[ \\t>|*_-]{0,8}(?:${names})[ \\t*_]{0,4}[:：|][ \\t*_|]{0,6}[\\p{L}\\p{N}~]`,
      "imu",
    ),
);
const BEGINS_WITH_DAY = /^\W{0,4}(?:(?:19|20)\d\d[-/.年]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2})/;
const OURS = /^kind[ \t]*:[ \t]*["']?(?:postmortem|premortem)\b/m;
/** Keys of the front matter that only an incident has. */
const OF_INCIDENT =
  /^(?:resolvedwhen|affected|section[ \t]*:[ \t]*["']?(?:issue|post)\b|severity|incident_?(?:id|number|status|date)|(?:incident_?|outage_?)?(?:start|end|started|ended|detected|mitigated|resolved|reported)(?:_?at|_?time|_?date)?[ \t]*:[ \t]*["']?\d)/gim;
const STARTED = /^started_at[ \t]*:[ \t]*["']?\d/m;
const README = /(?:^|\/)(?:readme|index|_index|contents|toc)\.[^/.]*$/i;

/** How far a text is looked at, in characters: what says what it is stands before. */
const FAR = 200_000;
const NEAR_TOP = 1500;
const FAR_ENOUGH = 20_000;
const ENOUGH_MENTIONS = 3;
/** Of fewer pieces than these no part is large, however many are not filled in. */
const FEW = 4;

export function traitsOf(outline: Outline): Traits {
  const { source, front, title, parts, blocks } = outline;
  const text = source.text.slice(0, FAR);
  const units = unitsOf(outline);
  const own = ownText(outline);
  const sections = new Set(
    own
      .filter(({ part, letters, isAbout }) => part.section && letters > 0 && !isAbout)
      .map(({ part }) => part.section?.id as string),
  );
  const bare = own.filter(({ letters, isLeaf }) => isLeaf && letters === 0).length;
  const headings = parts.filter(({ form }) => form === "heading");
  const fronted = front === undefined ? "" : text.slice(front.content.start, front.content.end);
  const bodyStart = front?.span.end ?? 0;
  const names = `${stem(source.path)} \n${title?.text ?? ""}`;
  const unsaid =
    units.reduce((sum, { unfilled }) => sum + unfilled, 0) +
    bare +
    (title && unfilledTitle(title.text) ? 1 : 0);
  const of = Math.max(FEW, units.length + bare + (title ? 1 : 0));
  const top = text.slice(bodyStart, bodyStart + NEAR_TOP);
  return {
    units: units.length,
    unfilled: unsaid / of,
    leads: units.filter(({ leads }) => leads).length / Math.max(1, units.length),
    told: sections.size,
    telling: [...sections].filter((id) => TELLING.has(id)).length,
    about:
      headings.filter(({ name }) => ABOUT.test(name)).length +
      (ABOUT.test(title?.text ?? "") ? 2 : 0),
    listing: headings.filter(({ name }) => LISTING.test(name)).length,
    isReadme: README.test(source.path),
    saysForm:
      FORM.test(names) || FORM_FOLDER.test(source.path) || OPENS_AS_FORM.test(top.slice(0, 300)),
    isNamedForm: FORM_NAME.test(stem(source.path)),
    saysPremortem: PREMORTEM.test(names),
    weighsRisks: LIKELY.test(text),
    saysIncident: INCIDENT.test(names) || INCIDENT.test(/^title.*$/im.exec(fronted)?.[0] ?? ""),
    isTitled: TITLED.test(title?.text ?? ""),
    saysMeeting: MEETING.test(names),
    mentions: mentionsIn(text.slice(bodyStart, bodyStart + FAR_ENOUGH)),
    isAmongIncidents: INCIDENT.test(folder(source.path)),
    hasDay:
      DAY.test(stem(source.path)) ||
      DAY.test(fronted) ||
      DAY.test(title?.text ?? "") ||
      DAY.test(top),
    clocks: Math.min(50, text.match(CLOCK)?.length ?? 0),
    statedFacts: FACTS.filter((fact) => fact.test(top)).length,
    clockedLines: Math.min(50, text.match(CLOCKED_LINE)?.length ?? 0),
    saysWentWrong: WENT_WRONG.test(`${title?.text ?? ""}\n${firstWords(outline)}`),
    isNamedGuide: GUIDE_NAME.test(stem(source.path)) && !DAY.test(stem(source.path)),
    isNamed: source.isNamed === true,
    isRecord: STARTED.test(fronted) || (fronted.match(OF_INCIDENT)?.length ?? 0) >= 2,
    isOurs: front?.language === "yaml" && OURS.test(fronted),
    isEmpty: blocks.length === 0 && !fronted.trim(),
    datedHeadings:
      sections.size > 0 ? 0 : headings.filter(({ name }) => BEGINS_WITH_DAY.test(name)).length,
  };
}

/** In characters, of the first paragraph. */
const FIRST_WORDS = 300;

function firstWords({ source: { text }, blocks }: Outline): string {
  const first = blocks.find(({ kind }) => kind === "paragraph");
  return first === undefined
    ? ""
    : text.slice(first.span.start, first.span.end).slice(0, FIRST_WORDS);
}

function mentionsIn(text: string): number {
  let count = 0;
  let rest = text;
  for (; count < ENOUGH_MENTIONS; count++) {
    const found = INCIDENT.exec(rest);
    if (found === null) break;
    rest = rest.slice(found.index + found[0].length);
  }
  return count;
}

/** `Title`, `[Title]`, `ISSUE NAME`, `Incident title: date`. */
function unfilledTitle(title: string): boolean {
  return (
    unfilledPart(title) === 1 ||
    /^\W*(?:issue|incident)? ?(?:title|name|titel|tittel|título|titre)\b/i.test(title)
  );
}

const stem = (path: string): string =>
  path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
const folder = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
