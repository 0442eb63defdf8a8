/** What strangers say of an action in so many words, as our meta: `Owner: Jane Doe`, `期限: 2026-04-30`, `(#12)`. */
import { isPriority, type MetaKind, readMeta } from "../../../document/action-meta.ts";
import { saysDone } from "../../../document/done.ts";
import { plainText } from "../../../document/inline.ts";
import { isNobody } from "../../../values/nobody.ts";
import { type DayOrder, partsIn, wholeDay } from "../../dates/day-order.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { MONTH_NUMBERS, WEEKDAY_NAMES } from "../../dates/month-names.ts";
import { handleOf, type KnownPeople } from "../../people.ts";
import { saysDeclined } from "./declined.ts";
import type { Uncertain } from "./doubts.ts";

/** Against what names and days are read. */
export interface Known {
  readonly people: KnownPeople;
  /** What `03/04/2020` means, where that is known. */
  readonly dayOrder: DayOrder | undefined;
}

export type Told = Partial<Record<MetaKind, string>>;

export type Field = "owner" | "due" | "priority" | "ticket" | "status";

const NAMES: readonly (readonly [Field, string])[] = [
  ["owner", "owner, owners, assignee, assigned to, responsible, dri, lead, who, by whom"],
  [
    "owner",
    "担当, 担当者, オーナー, 负责人, 負責人, 责任人, ansvarlig, eier, responsable, responsável",
  ],
  [
    "owner",
    "ответственный, verantwortlich, verantwortliche, verantwortlicher, zuständig, wer, encargado, asignado a",
  ],
  [
    "owner",
    "porteur, pilote, assigné à, zugewiesen an, bearbeiter, bearbeiterin, encargada, asignada a, 対応者, 主担当, 担当チーム",
  ],
  ["owner", "verantw, verantw., resp, resp., zust, zust., bearb, bearb., asignado, asignada"],
  [
    "due",
    "due, due date, due by, due on, deadline, target, target date, eta, by, by when, until, before",
  ],
  [
    "due",
    "期限, 期日, 締切, 截止, 截止日期, 截止时间, frist, fecha límite, prazo, срок, fällig, bis",
  ],
  ["due", "fällig am, fällig bis, termin, échéance, fecha, hasta, para el, innen, senest"],
  [
    "due",
    "pour le, avant le, d'ici, d'ici le, d'ici au, d'ici la, antes de, antes del, hasta el, até",
  ],
  ["due", "vence, vence el, vencimiento, plazo, fecha de entrega, délai, date limite, date cible"],
  ["due", "fällig zum, stichtag, zieldatum, data limite, 期限日, 対応期限, 完了予定, 完了予定日"],
  ["priority", "priority, prio, 優先度, 优先级, prioritet, prioridad, prioridade, приоритет"],
  ["ticket", "ticket, issue, bug, tracking, tracking issue, jira, チケット, 課題, 工单, sak"],
  ["status", "status, state, 状態, ステータス, 状态, estado, статус, statut, état, 進捗, 対応状況"],
];
const FIELDS: ReadonlyMap<string, Field> = new Map(
  NAMES.flatMap(([field, names]) => names.split(", ").map((name) => [name, field] as const)),
);

/** As they begin a piece in a sentence: with a capital, where there are any. */
export const LABELS: readonly string[] = [...FIELDS.keys()].map(
  (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll(".", "\\."),
);

/** Which field a name in a document means; in any case, with marks and a colon. */
export function fieldNamed(name: string): Field | undefined {
  const words = plainText(name, { start: 0, end: name.length });
  return FIELDS.get(
    words
      .replace(/[:：]$/, "")
      .replace("’", "'")
      .trim()
      .toLowerCase(),
  );
}

/** A line that begins with the name of something. */
export const FIELD = /^([^:：\n]{1,40})[:：]/;

/** With a capital or an `@`, since `owner unclear` names nobody. */
const BARE_OWNER =
  /^(owner|assignee|responsible|verantwortlich|zuständig|responsable|ansvarlig)\s+([@\p{Lu}\p{Lo}].{0,60})$/su;
const BARE_FIELD =
  /^(due(?: by| on)?|by|until|before|deadline|pour le|avant le|d['’]ici(?: le| au| la)?|antes del?|hasta(?: el)?|até|vence(?: el)?|innen|senest|bis|frist|fällig(?: am| bis)?|termin|échéance|fecha límite|prazo|assigned to|asignado a|eta)\s+(.{1,200})$/is;
const NAMED_FIELD = /^([^:：]{2,30})[:：]\s*(\S.{0,200})$/s;

/** A piece of words that names a field and says its value: `Owner: Ana`, `due 2024-03-12`, `fällig am 12.03.2024`. */
export function fieldIn(piece: string): { field: Field | undefined; value: string } {
  const [, name = "", value = ""] =
    NAMED_FIELD.exec(piece) ??
    BARE_FIELD.exec(piece) ??
    BARE_OWNER.exec(piece[0] === "O" ? `o${piece.slice(1)}` : piece) ??
    [];
  return { field: fieldNamed(name), value };
}

/** What the value of a field says as meta; nothing where that is not certain. */
export function toldBy(field: Field, value: string, known: Known): Told {
  const words = wordsOf(value);
  switch (field) {
    case "owner": {
      const owner = ownerIn(words, known.people);
      return owner === undefined ? {} : { owner };
    }
    case "due": {
      const due = dayIn(words, known);
      return due === undefined ? {} : { due };
    }
    case "priority":
      return isPriority(words.toUpperCase()) ? { priority: words.toUpperCase() } : {};
    case "ticket": {
      const meta = readMeta(value.trim()) ?? readMeta(words);
      return meta?.kind === "ticket" ? { ticket: meta.value } : {};
    }
    case "status":
      if (saysDone(words)) return { done: "" };
      return saysDeclined(words) ? { declined: words } : {};
  }
}

const SEVERAL =
  /[+&,;、・，；]|\s(?:and|or|og|eller|och|y|e|o|et|ou|und|oder)\s|@[^@]{0,200}@|(?<=\p{Lo}{2})[和及与](?=\p{Lo}{2})/iu;

/** Who owns an action, as a handle. Several people are no owner; with a slash it is a team only behind an `@`. */
export function ownerIn(words: string, known: KnownPeople): string | undefined {
  const isTeam = words.trimStart().startsWith("@");
  if (SEVERAL.test(words) || (words.includes("/") && !isTeam)) return undefined;
  return handleOf(words, known);
}

/** `Ana/Bo` are two people, where `infra/storage` is a team. */
export const TWO_NAMES = /^(\p{Lu}[^\s/]{0,60})\/(\p{Lu}[^\s/]{0,60})$/u;

/** Is it somebody whom the config or the document names? */
export function isKnown(handle: string, { people }: Known): boolean {
  return [...people.values()].some((person) => person.handle === handle);
}

/** What a field says and cannot be read: a day with numbers in it or in words, or several people who own an action. */
export function unclear(field: Field, value: string, known: Known): Uncertain[] {
  const words = wordsOf(value);
  const isSaid = /\d/.test(words) || isVagueDay(words);
  if (field === "due" && isSaid && dayIn(words, known) === undefined)
    return [{ kind: "due", words }];
  if (field !== "owner" || isNobody(words)) return [];
  if (areSeveral(value, known)) return [{ kind: "owners", words }];
  const isUnread = words.length <= LONGEST_OWNER && ownerIn(words, known.people) === undefined;
  return isUnread && !SEVERAL.test(words) && /[\p{L}@]/u.test(words)
    ? [{ kind: "owner", words }]
    : [];
}

/** In characters: what is longer tells something. */
const LONGEST_OWNER = 60;

/** `Nov 27`, `Ende März`, `end of next week`, `Q3`: nobody can tell which, once some time has passed. */
export function isVagueDay(words: string): boolean {
  if (words.length > LONGEST_DAY) return false;
  if (/^Q[1-4]$/i.test(words.trim()) || EAST_ASIAN_VAGUE.test(words.trim())) return true;
  const all = words.toLowerCase().match(/[\p{L}\p{M}]{2,20}|\d{1,10}/gu) ?? [];
  const names = all.filter((one) => MONTH_NUMBERS.has(one) || TIME_NAMES.has(one));
  return names.length > 0 && all.every((one) => names.includes(one) || BESIDE_DAYS.test(one));
}

/** `3月末`, `来週`, `下周` */
const EAST_ASIAN_VAGUE =
  /^(?:\d{1,2}月|[来今翌]週|[来今翌]月|月末|年内|年末|近日中|早急|[下本]周|下个?月|本月|月底|年底|尽快)(?:末|底|初|中|上旬|中旬|下旬)?(?:までに?|前)?$/;
/** In characters: what is longer tells something. */
const LONGEST_DAY = 30;
const TIME_NAMES: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES,
  ...["week", "month", "quarter", "sprint", "release", "tomorrow", "asap", "eow", "eom", "eoy"],
  ...["days", "weeks", "months", "quarters", "sprints", "year", "q1", "q2", "q3", "q4"],
  ...["woche", "wochen", "monat", "monate", "quartal", "morgen", "tage", "tagen", "jahr"],
  ...["semaine", "semaines", "mois", "trimestre", "demain", "jours", "semana", "semanas", "mes"],
  ...["meses", "mañana", "días", "mês", "amanhã", "dias", "segunda", "terça", "quarta", "quinta"],
  ...["sexta", "uke", "uker", "måned", "måneder", "dager", "settimana", "mese"],
]);
const BESIDE_DAYS =
  /^(?:\d{1,2}|st|nd|rd|th|the|of|on|by|end|start|beginning|middle|mid|early|late|next|this|in|before|after|das|der|des|dem|den|am|ende|anfang|mitte|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|le|la|du|de|del|el|da|do|within|feira|fin|début|fines|finales|principios|prochaine?|próxim[ao]|proxim[ao]|final|fim|início|inicio|neste|slutten|av|neste|fine)$/i;

const BETWEEN_NAMES =
  /[+&,;、・，；/\n]|\s(?:and|or|og|eller|och|y|e|o|et|ou|und|oder)\s|<br\s?\/?>|(?<=\S)\s(?=@)|(?<=\p{Lo}{2})[和及与](?=\p{Lo}{2})/iu;

function areSeveral(value: string, { people }: Known): boolean {
  const named = value.split(BETWEEN_NAMES).map(wordsOf).slice(0, MOST_NAMES);
  return named.filter((name) => handleOf(name, people) !== undefined).length > 1;
}

/** More are a sentence. */
const MOST_NAMES = 12;

/** Without what was struck out. */
export function unstruck(words: string): string {
  return words.replace(/~~[^~\n]{1,80}~~/g, " ").trim();
}

function wordsOf(value: string): string {
  const words = unstruck(value).replace(/<br\s?\/?>/gi, ", ");
  return plainText(words, { start: 0, end: words.length })
    .replace(/[.。]$/, "")
    .trim();
}

/** A day that can be told for certain, as we write it: `2024/1/5`, `Jan 5, 2024`; words behind it may be a remark in brackets. */
export function dayIn(words: string, { dayOrder }: Pick<Known, "dayOrder">): string | undefined {
  const found = readTimeAt(words, { start: 0, end: words.length });
  const day = found?.day;
  if (found === undefined || day === undefined || found.clock !== undefined) return undefined;
  if (day.shortYear || found.end !== undefined) return undefined;
  if (day.ambiguous !== undefined && dayOrder === undefined) return undefined;
  const isWhole = /^\s*(?:[(（].*)?$/s.test(words.slice(found.span.end));
  return isWhole ? wholeDay(dayOrder === undefined ? day : partsIn(day, dayOrder)) : undefined;
}
