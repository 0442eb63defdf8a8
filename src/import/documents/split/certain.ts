/** Whether chapters are several incidents, and not the phases, bugs or days of one. */
import { headingKey } from "../../../template/heading.ts";
import type { Outline, Part } from "../model.ts";
import { type Chapter, saysClock, saysDay, saysIncident, saysWords } from "./chapters.ts";

/** Sections that a file of several incidents may have for all of them together. */
const SHARED: ReadonlySet<string> = new Set(["summary", "action-items", "lessons-learned"]);

/** A file, or a short title, that holds several by its own words. */
const COLLECTION =
  /(?:incidents|post-?mortems|(?:incident|outage|status|post-?mortem)s?[-_ ](?:history|log|archive|list|reports)|hendelser|incidentes|vorfälle|инциденты|(?:障害|事故|故障|インシデント)(?:一覧|履歴|记录|記録))/i;
const LONGEST_COLLECTION = 50;

/** How many names all chapters must have in common below them, by what their headings say. */
const COMMON = { told: 2, untold: 3 };

/** Those of the chapters that are certain to be incidents; none where they are the phases, bugs or days of one. */
export function incidentsAmong(outline: Outline, chapters: readonly Chapter[]): readonly Chapter[] {
  const told = chapters.filter(
    ({ name }) => saysIncident(name) || (saysDay(name) && saysWords(name)),
  );
  if (told.length >= 2 && areToldApart(outline, told, chapters)) return told;
  if (chapters.length < 2 || sectionsOutside(outline, chapters).length > 0) return [];
  return sectionsOf(commonTo(outline, chapters)).length >= COMMON.untold ? chapters : [];
}

function areToldApart(
  outline: Outline,
  told: readonly Chapter[],
  chapters: readonly Chapter[],
): boolean {
  const outside = sectionsOutside(outline, told);
  if (outside.some((id) => !SHARED.has(id))) return false;
  const common = commonTo(outline, told);
  const sections = sectionsOf(common).length;
  const isNamed = isCollection(outline) || told.every(({ name }) => saysIncident(name));
  if (common.length >= COMMON.told && sections >= (isNamed ? 1 : COMMON.told)) return true;
  return isCollection(outline) && outside.length === 0 && areAlike(told, chapters);
}

/** None of another form stands between them, and none is a moment: each has a day, or a number, and words. */
function areAlike(told: readonly Chapter[], chapters: readonly Chapter[]): boolean {
  const first = chapters.indexOf(told[0] as Chapter);
  const last = chapters.indexOf(told.at(-1) as Chapter);
  return last - first + 1 === told.length && !told.some(({ name }) => saysClock(name));
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
  const counts = new Map<string, number>();
  for (const { from, to } of chapters)
    for (const name of new Set(parts.slice(from, to).map(nameOf)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  counts.delete("");
  return [...counts].flatMap(([name, count]) => (count >= chapters.length * MOST ? [name] : []));
}

const nameOf = ({ section, name }: Part): string =>
  section === undefined ? headingKey(name) : `${SECTION}${section.id}`;

function isCollection({ source, title }: Outline): boolean {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  return [name, title?.text ?? ""].some(
    (said) => said.length <= LONGEST_COLLECTION && COLLECTION.test(said),
  );
}
