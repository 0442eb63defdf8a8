/** What a foreign document says of its incident, as facts in our form, with whatever could not be told for certain. */
import { parseParticipant } from "../../../values/handle.ts";
import type { Doubt, Fact, FactsReading, Outline, Reading } from "../model.ts";
import { calendarOf } from "./calendar.ts";
import { frontFault } from "./front-statements.ts";
import { withoutMailDates } from "./mail-head.ts";
import { type NamedStatement, namedStatements } from "./named-statements.ts";
import { namesNothing } from "./nothing.ts";
import { spareDay } from "./own-day.ts";
import { handlesIn } from "./people.ts";
import { readSeverity } from "./severity.ts";
import { readStatements } from "./statements.ts";
import { readStatus } from "./status.ts";
import { type Times, timesOf } from "./times.ts";
import { titleFact } from "./title-fact.ts";
import { unknownZones, unreadTimes } from "./unreadable.ts";

/** Never throws; every day and time in it is one that our documents can bear. */
export function readFacts(outline: Outline, reading: Reading): FactsReading {
  const isAhead = reading.template.kind === "premortem";
  const named = namedStatements(readStatements(outline), reading);
  const said = withoutMailDates(outline, named);
  const statements = isAhead ? said.map(ofSession) : said;
  const calendar = calendarOf(outline, statements, reading);
  const facts = new Map<string, Fact>();
  const doubts: Doubt[] = [];
  const fault = frontFault(outline);
  if (fault !== undefined) doubts.push(fault);
  const { firstLine } = outline.source;
  const add = (field: string, fact: Fact | undefined): void => {
    if (fact === undefined || facts.has(field) || fact.value.length === 0) return;
    facts.set(field, { ...fact, line: fact.line + firstLine - 1 });
  };
  add("title", titleFact(outline, statements));
  for (const [field, fact] of statusFacts(statements)) add(field, fact);
  // What is not yet has none: what a pre-mortem calls high is a risk.
  const severity = isAhead ? undefined : severityOf(outline, statements, reading);
  add("severity", severity?.fact);
  if (severity?.doubt !== undefined) doubts.push(onLine(severity.doubt, firstLine));
  const told = timesOf(outline, statements, calendar);
  const times = isAhead ? heldAt(told) : told;
  for (const [field, fact] of times.facts) add(field, fact);
  doubts.push(...times.doubts.map((doubt) => onLine(doubt, firstLine)));
  if (!isAhead) {
    const unread = unreadTimes(statements, new Map(times.facts));
    const isSaid = ({ line }: Doubt) => times.doubts.some((one) => one.line === line);
    const others = [...unread.filter((one) => !isSaid(one)), ...unknownZones(statements)];
    doubts.push(...others.map((one) => onLine(one, firstLine)));
  }
  for (const [field, fact] of peopleFacts(statements, reading)) add(field, fact);
  for (const field of ["services", "tags", "causes"] as const)
    add(field, listFact(statements, field));
  add("detected_by", detectedBy(statements));
  const spare = spareDay(outline, statements, calendar);
  return {
    facts,
    doubts,
    dayOrder: calendar.isOrderProven ? calendar.order : undefined,
    spareDay: spare && { ...spare, line: spare.line + firstLine - 1 },
  };
}

/** Nothing has begun yet: the date of a look ahead is that of the session. */
function ofSession(statement: NamedStatement): NamedStatement {
  return statement.field === "date" ? { ...statement, field: "held_at" } : statement;
}

/** Without what only an incident has; a day in its name or its title is that of the session, where none is stated. */
function heldAt({ facts, doubts }: Times): Times {
  const ofAnyPage = facts.filter(([field]) => !OF_INCIDENT.has(field));
  const own = doubts.filter(({ field }) => field === undefined || !OF_INCIDENT.has(field));
  const named = facts.find(([field]) => field === "started_at")?.[1];
  const isHeld = ofAnyPage.some(([field]) => field === "held_at");
  if (isHeld || named === undefined || !["file-name", "heading"].includes(named.from))
    return { facts: ofAnyPage, doubts: own };
  const day = String(named.value).slice(0, 10);
  const message = "no day of the session is stated; the one in the name is taken";
  const doubt = { line: named.line, field: "held_at", message };
  return { facts: [...ofAnyPage, ["held_at", { ...named, value: day }]], doubts: [...own, doubt] };
}

const OF_INCIDENT: ReadonlySet<string> = new Set([
  ...["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"],
]);

const onLine = (doubt: Doubt, firstLine: number): Doubt => ({
  ...doubt,
  line: doubt.line + firstLine - 1,
});

function factOf({ from, line }: Pick<NamedStatement, "from" | "line">, value: Fact["value"]): Fact {
  return { value, from, line };
}

function statusFacts(statements: readonly NamedStatement[]): [string, Fact][] {
  return statements.flatMap((statement): [string, Fact][] => {
    const { field, value } = statement;
    if (field === "resolved_at" && /^(?:true|yes)$/i.test(value))
      return [["status", factOf(statement, "resolved")]];
    if (field === "resolved_at" && /^(?:false|no)$/i.test(value))
      return [["status", factOf(statement, "ongoing")]];
    if (field === "is_draft" && /^true$/i.test(value))
      return [["review", factOf(statement, "draft")]];
    if (field !== "status" && field !== "review") return [];
    const found = readStatus(value);
    return found === undefined ? [] : [[found.field, factOf(statement, found.value)]];
  });
}

function severityOf(
  outline: Outline,
  statements: readonly NamedStatement[],
  { severities }: Reading,
): { fact: Fact | undefined; doubt: Doubt | undefined } | undefined {
  const { text } = outline.source;
  // What it did is often told with its degree in front: `Impact: Critical - all users`.
  const asked = [
    ...ofField(statements, "severity"),
    ...ofField(statements, "impact").filter(isDegree),
    ...codeInTitle(outline),
  ];
  const found = asked.flatMap((statement) => {
    const said = readSeverity(statement.value, severities, text);
    if (said === undefined) return [];
    const { line } = statement;
    const { severity, doubt: message, choices } = said;
    const named = choices?.map((value) => ({ value, label: value }));
    return [
      {
        fact: severity === undefined ? undefined : factOf(statement, severity),
        doubt:
          message === undefined ? undefined : { line, message, field: "severity", choices: named },
      },
    ];
  });
  return found.find(({ fact }) => fact !== undefined) ?? found[0];
}

/** `[SEV-1] …` */
function codeInTitle({ title }: Outline): Pick<NamedStatement, "value" | "from" | "line">[] {
  const code = /(?<![\p{L}\p{N}])sev(?:erity)?[ -]?\d(?!\d)/iu.exec(title?.text ?? "")?.[0];
  return title === undefined || code === undefined
    ? []
    : [{ value: code, from: "heading", line: title.line }];
}

function ofField(statements: readonly NamedStatement[], field: string): NamedStatement[] {
  return statements.filter((statement) => statement.field === field);
}

function isDegree({ value }: NamedStatement): boolean {
  return /^[*\s]{0,4}(?:critical|high|medium|moderate|low|severe|sev|p\d|s\d)[^\s]{0,5}(?:$|\s?[-–—(:])/i.test(
    value,
  );
}

/** Who wrote a document is accountable for it, and took part. */
function peopleFacts(statements: readonly NamedStatement[], { people }: Reading): [string, Fact][] {
  const found: [string, Fact][] = [];
  const participants: string[] = [];
  let first: NamedStatement | undefined;
  for (const statement of statements) {
    const { field, role, value, items } = statement;
    if (!["owner", "author", "facilitator", "participants"].includes(field)) continue;
    const handles = handlesIn(value, items, people);
    const [one] = handles;
    if (one === undefined) continue;
    if (field === "facilitator") found.push(["facilitator", factOf(statement, one)]);
    if (field === "owner") found.unshift(["owner", factOf(statement, one)]);
    if (field === "author") found.push(["owner", factOf(statement, one)]);
    first ??= statement;
    for (const handle of handles) {
      const isThere = participants.some((other) => parseParticipant(other)?.handle === handle);
      if (!isThere) participants.push(role === undefined ? handle : `${handle} (${role})`);
    }
  }
  return first === undefined ? found : [...found, ["participants", factOf(first, participants)]];
}

const LONGEST_ENTRY = 40;
const MOST_ENTRIES = 20;

/** Short names, one beside the other; a sentence is no list. */
function listFact(
  statements: readonly NamedStatement[],
  field: "services" | "tags" | "causes",
): Fact | undefined {
  // What stands below a heading `Causes` tells of them in its own words.
  const isOwn = ({ from }: NamedStatement) => field !== "causes" || from !== "heading";
  const statement = statements.find((one) => one.field === field && isOwn(one));
  if (statement === undefined) return undefined;
  const { value, items } = statement;
  const entries = (items ?? value.split(/[,;、，；]/))
    .map((entry) => entry.replace(/\([^()]{0,200}\)|（[^（）]{0,200}）|["“”]/g, "").trim())
    .filter((entry) => entry !== "");
  // `None; seen in tests only`: what follows is a remark.
  if (entries[0] === undefined || namesNothing(entries[0])) return undefined;
  const names = entries.filter((entry) => !namesNothing(entry));
  const isList = names.every(
    (entry) => entry.length <= LONGEST_ENTRY && !/[.。:：]\s|[→|]/.test(entry),
  );
  return isList ? factOf(statement, [...new Set(names)].slice(0, MOST_ENTRIES)) : undefined;
}

const DETECTORS: readonly (readonly [string, RegExp])[] = [
  [
    "users",
    /\b(?:user|customer|client|community)|ユーザ|顧客|bruker|kunde|用户|客户|usuari|cliente|utilisateur/i,
  ],
  [
    "monitoring",
    /alert|monitor|pager|alarm|probe|automat|überwach|監視|アラート|告警|监控|varsel/i,
  ],
  [
    "staff",
    /\b(?:engineer|team|staff|manual|developer|internal|operator)|開発|運用|utvikl|工程师|equipo/i,
  ],
];

/** In characters. A longer value is a sentence, which may say that it was just not the monitoring. */
const LONGEST_DETECTOR = 30;
const NEGATED = /\bnot?\b|\bnon\b|\bikke\b|ない|なし|不|非|没有|n't/i;

function detectedBy(statements: readonly NamedStatement[]): Fact | undefined {
  const statement = statements.find(
    ({ field, value }) =>
      field === "detected_by" && value.length <= LONGEST_DETECTOR && !NEGATED.test(value),
  );
  const found = statement && DETECTORS.find(([, pattern]) => pattern.test(statement.value));
  return statement && found && factOf(statement, found[0]);
}
