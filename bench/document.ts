/** One generated post-mortem of about 6 KB: complete or still a draft, with a template, a timeline, actions and arrows. */
import { documentId } from "../src/values/id.ts";
import { type Chance, chanceOf } from "./chance.ts";
import * as words from "./words.ts";

export interface Generated {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const FOLDER = "docs/postmortems";

/** The same number gives the same document, whatever else is generated. */
export function generatedDocument(number: number): Generated {
  const chance = chanceOf(number);
  const incident = incidentOf(chance, number);
  const text = `${frontMatter(incident, chance)}\n# ${incident.title}\n${body(incident, chance)}`;
  return { path: `${FOLDER}/${documentId(incident.day, incident.title)}.md`, text };
}

interface Incident {
  readonly template: words.TemplateId;
  readonly title: string;
  readonly day: string;
  readonly isDraft: boolean;
  /** The hour in which it began. */
  readonly hour: number;
  /** Of its actions. */
  readonly count: number;
}

function incidentOf(chance: Chance, number: number): Incident {
  const service = chance.one(words.SERVICES);
  return {
    template: chance.one(words.TEMPLATES),
    title: `Case ${number}: ${service} ${chance.one(words.FAILURES)}`,
    day: dayAfter("2012-01-01", chance.between(0, 4000)),
    isDraft: chance.happens(0.1),
    hour: chance.between(7, 18),
    count: chance.between(3, 5),
  };
}

function frontMatter({ template, title, day, hour, isDraft }: Incident, chance: Chance): string {
  const at = (hours: number, minutes: number) => `${day}T${two(hour + hours)}:${two(minutes)}`;
  const lines = [
    "kind: postmortem",
    `template: ${template}`,
    `title: "${title}"`,
    "status: resolved  # ongoing | mitigated | resolved",
    `review: ${isDraft ? "draft" : "reviewed"}`,
    `severity: sev${chance.between(1, 4)}`,
    `timezone: ${chance.one(words.ZONES)}`,
    `started_at: ${at(0, 0)}`,
    `detected_at: ${at(0, 12)}`,
    `acknowledged_at: ${at(0, 20)}`,
    `resolved_at: ${at(4, 30)}`,
    ...(template === "deadline" ? [`promised_for: ${day}`] : []),
    "owner: product-lead",
    "facilitator: platform-manager",
    `participants: [${chance.some(4, words.ROLES).join(", ")}]`,
    `held_at: ${dayAfter(day, 3)}`,
    "# what was affected, by the names of the service map",
    `services: [${chance.some(2, words.SERVICES).join(", ")}]`,
    `causes: [${chance.some(2, words.CAUSES).join(", ")}]`,
    ...(isDraft ? [] : [`published_at: ${dayAfter(day, 7)}`]),
  ];
  return `---\n${lines.join("\n")}\n---\n`;
}

function body(incident: Incident, chance: Chance): string {
  const { count, isDraft, template } = incident;
  const prose = (sentences: number) => `${chance.some(sentences, words.SENTENCES).join(" ")}\n`;
  const list = (items: number, from: readonly string[]) =>
    chance
      .some(items, from)
      .map((item) => `- ${item}\n`)
      .join("");
  const covered = (items: number, from: readonly string[]) =>
    chance
      .some(items, from)
      .map((item) => `- ${item} → ${arrow(count, chance)}\n`)
      .join("");
  const sections = [
    ["Summary", prose(4)],
    ["Impact", prose(4)],
    ...words.ADDED[template].map(([heading, kind]) => [
      heading,
      kind === "list" ? list(3, words.SENTENCES) : prose(2),
    ]),
    ["Trigger", prose(2)],
    ["Detection", prose(2)],
    ["Resolution", `${prose(4)}\n${prose(3)}`],
    ["Timeline", timeline(incident, chance)],
    ["Root causes", covered(3, words.WEAKNESSES)],
    ["What went well", list(3, words.STRENGTHS)],
    ["What went badly", covered(3, words.WEAKNESSES)],
    ["Where we got lucky", covered(2, words.ESCAPES)],
    ["Action items", actions(incident, chance)],
    [
      "Lessons learned",
      isDraft ? "<!-- What would you tell another team? -->\n" : list(2, words.LESSONS),
    ],
  ];
  return sections.map(([heading, text]) => `\n## ${heading}\n\n${text}`).join("");
}

const MILESTONES = new Map([
  [0, "#started"],
  [1, "#detected"],
  [2, "#acknowledged"],
]);

/** The first three entries fall on the times of the front matter, and so does the last. */
function timeline({ hour }: Incident, chance: Chance): string {
  const moments = chance.some(chance.between(8, 11), words.MOMENTS);
  const last = moments.length - 1;
  const minutes = moments.map((_, at) => [0, 12, 20][at] ?? (at === last ? 270 : at * 22));
  return moments
    .map((moment, at) => {
      const minute = minutes[at] as number;
      const time = `${two(hour + Math.floor(minute / 60))}:${two(minute % 60)}`;
      const milestone = at === last ? "#resolved" : MILESTONES.get(at);
      return `- ${time} ${moment}${milestone ? ` ${milestone}` : ""}\n`;
    })
    .join("");
}

function actions({ count, day }: Incident, chance: Chance): string {
  return chance
    .some(count, words.TASKS)
    .map((task, at) => {
      const isDone = chance.happens(0.7);
      const meta = [
        `@${chance.one(words.ROLES)}`,
        `due ${dayAfter(day, 14 + at * 7)}`,
        chance.one(words.TYPES),
        ...(chance.happens(0.5) ? [`P${chance.between(0, 4)}`] : []),
        ...(chance.happens(0.5) ? [`#${chance.between(100, 9999)}`] : []),
        ...(isDone ? [`done ${dayAfter(day, 10 + at * 7)}`] : []),
      ];
      return `- [${isDone ? "x" : " "}] **A${at + 1}** ${task} — ${meta.join(", ")}\n`;
    })
    .join("");
}

function arrow(count: number, chance: Chance): string {
  if (chance.happens(0.2)) return `none: ${chance.one(words.REASONS)}`;
  const first = chance.between(1, count);
  return first < count && chance.happens(0.3) ? `A${first}, A${count}` : `A${first}`;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const two = (number: number): string => String(number).padStart(2, "0");
