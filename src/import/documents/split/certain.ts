/** Whether chapters are several incidents, and not the phases, bugs or days of one. */
import { headingKey } from "../../../template/heading.ts";
import type { Template } from "../../../template/model.ts";
import { INCIDENT } from "../kind/words.ts";
import type { Outline, Part } from "../model.ts";
import { type Chapter, saysClock, saysDay, saysIncident, saysWords } from "./chapters.ts";
import { statedIn } from "./stated.ts";

/** Sections that a file of several incidents may have for all of them together. */
const SHARED: ReadonlySet<string> = new Set(["summary", "action-items", "lessons-learned"]);

/** A file, or a short title, that holds several by its own words. */
const COLLECTION =
  /(?:incidents|post-?mortems|(?:incident|outage|status|post-?mortem)s?[-_ ](?:history|log|archive|list|reports)|hendelser|incidentes|vorfälle|инциденты|(?:障害|事故|故障|インシデント)(?:一覧|履歴|记录|記録))/i;
const LONGEST_COLLECTION = 50;

/** How many names all chapters must have in common below them, by what their headings say. */
const COMMON = { told: 2, untold: 3 };

/**
 * Those of the chapters that are certain to be incidents; none where they are the phases, bugs or days of one.
 * @param level of their headings, from 1
 */
export function incidentsAmong(
  outline: Outline,
  chapters: readonly Chapter[],
  template: Template,
  level: number,
): readonly Chapter[] {
  if (level === 1 && areTitles(outline, chapters, template)) return chapters;
  const told = chapters.filter(isNamedOrDated);
  if (told.length >= 2 && areToldApart(outline, told, chapters, template)) return told;
  if (chapters.length < 2 || sectionsOutside(outline, chapters).length > 0) return [];
  const sections = sectionsOf(commonTo(outline, chapters)).length;
  return sections >= COMMON.untold || areDated(outline, chapters, template) ? chapters : [];
}

/** Two titles in one file, each with its day or its number, and with something that only an incident tells. */
function areTitles(outline: Outline, chapters: readonly Chapter[], template: Template): boolean {
  if (chapters.length < 2 || sectionsOutside(outline, chapters).length > 0) return false;
  return chapters.every((chapter) => {
    const { name, from, to } = chapter;
    const stated = statedIn(outline, chapter, template);
    const isDated = isNamedOrDated(chapter) || WHEN.some((id) => stated.has(id));
    const sections = outline.parts.slice(from, to).some(({ section }) => section !== undefined);
    return isDated && !saysClock(name) && (sections || stated.size > 1);
  });
}

const isNamedOrDated = ({ name }: Chapter): boolean =>
  saysIncident(name) || (saysDay(name) && saysWords(name));

/** Those that look like incidents of their own, where `incidentsAmong` is not certain of it. */
export function perhapsIncidents(
  outline: Outline,
  chapters: readonly Chapter[],
): readonly Chapter[] {
  const told = chapters.filter(isNamedOrDated);
  const areSeveral = told.length >= 2 && sectionsOutside(outline, told).length === 0;
  if (!areSeveral || !areAlike(told, chapters)) return [];
  const failures = told.filter(({ name }) => INCIDENT.test(name.slice(0, 200)));
  return isCollection(outline) || failures.length >= told.length * MOST ? told : [];
}

function areToldApart(
  outline: Outline,
  told: readonly Chapter[],
  chapters: readonly Chapter[],
  template: Template,
): boolean {
  const outside = sectionsOutside(outline, told);
  if (outside.some((id) => !SHARED.has(id))) return false;
  const common = commonTo(outline, told);
  const sections = sectionsOf(common).length;
  const isNamed = isCollection(outline) || told.every(({ name }) => saysIncident(name));
  if (common.length >= COMMON.told && sections >= (isNamed ? 1 : COMMON.told)) return true;
  if (outside.length > 0 || !areAlike(told, chapters)) return false;
  return isCollection(outline) || areStated(outline, told, template);
}

/** None of another form stands between them, and none is a moment: each has a day, or a number, and words. */
function areAlike(told: readonly Chapter[], chapters: readonly Chapter[]): boolean {
  const first = chapters.indexOf(told[0] as Chapter);
  const last = chapters.indexOf(told.at(-1) as Chapter);
  return last - first + 1 === told.length && !told.some(({ name }) => saysClock(name));
}

/** Nobody says these of a day or a phase. */
const OF_ONE = ["severity", "started_at", "resolved_at", "period"];
/** What a day or a phase may have as well: two of them are needed. */
const OF_MANY = ["impact", "trigger", "detection", "root-causes", "resolution", "action-items"];
const WHEN = ["date", "started_at", "period"];

/** What a file of one incident says once, most of them say of themselves. */
function areStated(outline: Outline, told: readonly Chapter[], template: Template): boolean {
  const common = statedBy(outline, told, template);
  for (const name of sectionsOf(commonTo(outline, told))) common.add(name.slice(SECTION.length));
  const ofMany = OF_MANY.filter((id) => common.has(id)).length;
  return OF_ONE.some((id) => common.has(id)) || ofMany >= COMMON.told;
}

/** Most say of themselves when they were, and how bad. */
function areDated(outline: Outline, chapters: readonly Chapter[], template: Template): boolean {
  const common = statedBy(outline, chapters, template);
  const isBad = common.has("severity") || common.has("impact");
  return isBad && WHEN.some((id) => common.has(id));
}

function statedBy(outline: Outline, chapters: readonly Chapter[], template: Template): Set<string> {
  return inMost(chapters.map((chapter) => statedIn(outline, chapter, template)));
}

const sectionsOf = (names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(SECTION));

/** Those of the whole file: above the chapters, beside them and before the first. */
function sectionsOutside({ parts }: Outline, chapters: readonly Chapter[]): string[] {
  const outside: string[] = [];
  let at = 0;
  for (const { from, to } of [...chapters, { from: parts.length + 1, to: parts.length }]) {
    for (; at < from - 1; at++) {
      const section = parts[at]?.section;
      if (section !== undefined) outside.push(section.id);
    }
    at = Math.max(at, to);
  }
  return outside;
}

/** No name of a section of ours begins so, nor does a compared heading. */
const SECTION = "§";

/** Most chapters of a kind have the same parts; one that lacks some is of that kind all the same. */
const MOST = 0.75;

/** Names of parts that stand below most chapters: of sections by their ids, of others as they are compared. */
function commonTo({ parts }: Outline, chapters: readonly Chapter[]): string[] {
  const common = inMost(chapters.map(({ from, to }) => new Set(parts.slice(from, to).map(nameOf))));
  common.delete("");
  return [...common];
}

function inMost(sets: readonly ReadonlySet<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return new Set([...counts].flatMap(([one, n]) => (n >= sets.length * MOST ? [one] : [])));
}

const nameOf = ({ section, name }: Part): string =>
  section === undefined ? headingKey(name) : `${SECTION}${section.id}`;

function isCollection({ source, title }: Outline): boolean {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  return [name, title?.text ?? ""].some(
    (said) => said.length <= LONGEST_COLLECTION && COLLECTION.test(said),
  );
}
