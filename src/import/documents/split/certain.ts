/** Whether chapters are several incidents, and not the phases, bugs or days of one. */
import { headingKey } from "../../../template/heading.ts";
import type { Outline, Part } from "../model.ts";
import { type Chapter, saysClock, saysDay, saysIncident, saysWords } from "./chapters.ts";

/** Sections that a file of several incidents may have for all of them together. */
const SHARED: ReadonlySet<string> = new Set(["summary", "action-items", "lessons-learned"]);

/** A file, or a title, that holds several by its own words. */
const COLLECTION =
  /(?:incidents|outages|post-?mortems|failures|disruptions|retrospectives|hendelser|incidentes|vorfälle|инциденты|(?:incident|outage|status|post-?mortem)s?[-_ ](?:history|log|archive|list|reports)|障害一覧|障害履歴|事故一覧|事故记录|故障记录|インシデント一覧)/i;

/** How many names all chapters must have in common below them, by what their headings say. */
const COMMON = { told: 2, untold: 3 };

export function areIncidents(outline: Outline, chapters: readonly Chapter[]): boolean {
  if (chapters.length < 2) return false;
  const outside = sectionsOutside(outline, chapters);
  if (outside.some((id) => !SHARED.has(id))) return false;
  const areTold = chapters.every(
    ({ name }) => saysIncident(name) || (saysDay(name) && saysWords(name)),
  );
  const common = commonTo(outline, chapters);
  const sections = common.filter((name) => name.startsWith(SECTION)).length;
  if (areTold && sections > 0 && common.length >= COMMON.told) return true;
  if (outside.length > 0) return false;
  if (sections >= COMMON.untold) return true;
  return areTold && isCollection(outline) && !chapters.some(({ name }) => saysClock(name));
}

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

/** Names of parts that stand below every chapter: of sections by their ids, of others as they are compared. */
function commonTo({ parts }: Outline, chapters: readonly Chapter[]): string[] {
  const sets = chapters.map(({ from, to }) => new Set(parts.slice(from, to).map(nameOf)));
  const [first = new Set<string>(), ...others] = sets;
  return [...first].filter((name) => name !== "" && others.every((set) => set.has(name)));
}

const nameOf = ({ section, name }: Part): string =>
  section === undefined ? headingKey(name) : `${SECTION}${section.id}`;

function isCollection({ source, title }: Outline): boolean {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1);
  return COLLECTION.test(name) || COLLECTION.test((title?.text ?? "").slice(0, 200));
}
