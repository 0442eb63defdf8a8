/** The examples of the rules as whole documents: changes of the base template's filled example, with the files around them. */
import { Document } from "../document/document.ts";
import { readBallot, votesFolder } from "../premortem/ballot.ts";
import { putRanking, rankingTable } from "../premortem/ranking-table.ts";
import { rankingOf } from "../premortem/tally.ts";
import { filledExample } from "../template/example.ts";
import type { DocumentKind, Template } from "../template/model.ts";
import { DEFAULT_CONFIG } from "../values/config.ts";
import { applyEdits } from "../values/text.ts";

/** What is changed of a finished example. */
export interface Changes {
  /** Front matter keys to set as raw YAML, or to take out with `null`. */
  readonly front?: Readonly<Record<string, string | null>>;
  /** Sections to write anew as Markdown, or to take out with `null`. */
  readonly sections?: Readonly<Record<string, string | null>>;
  /** Action items to write anew, by id. */
  readonly actions?: Readonly<Record<string, string>>;
  /** The words of the first heading, as Markdown; `null` takes it out. */
  readonly heading?: string | null;
}

export interface Example extends Changes {
  /** A few words on what the example shows. */
  readonly title: string;
  /** The kind of what is changed: the rule's first, where it does not say. */
  readonly base?: DocumentKind;
  /** The whole file, where a change of the base cannot show it. */
  readonly text?: string;
  /** The file's name without `.md`. */
  readonly id?: string;
  /** Other documents in the archive: paths of finished examples, changed where it says how. */
  readonly others?: readonly (string | (Changes & { readonly path: string }))[];
  /** Paths of other files in the repository. */
  readonly files?: readonly string[];
  /** Vote files, by their names without `.yaml`: `R1 2,3; R2 1,1`, or the whole text where it has several lines. */
  readonly votes?: Readonly<Record<string, string>>;
  /** The rows of the ranking, or `null` for none; what the votes come to, where it does not say and voting is closed. */
  readonly ranking?: readonly string[] | null;
  /** Options of the rule, as the config has them. */
  readonly options?: Readonly<Record<string, number>>;
  /** The day it is looked at, `YYYY-MM-DD`; one on which nothing of the base is due, where it does not matter. */
  readonly today?: string;
}

/** What an example begins with: the name of the file, and a day on which nothing in it is due yet. */
const BASES: Readonly<Record<DocumentKind, { readonly id: string; readonly today: string }>> = {
  postmortem: {
    id: "2019-04-02-every-modelling-job-failed-after-the-2-4-0-release",
    today: "2019-04-10",
  },
  premortem: { id: "2018-11-05-modelling-library-2", today: "2018-11-20" },
};

export interface ExampleFiles {
  /** Of the document that is looked at. */
  readonly path: string;
  /** The texts of all files, by their paths below the root. */
  readonly texts: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * @param kind of the base, where the example does not say
 * @param templates the base of each kind is the first of that kind
 */
export function exampleFiles(
  example: Example,
  kind: DocumentKind,
  templates: readonly Template[],
): ExampleFiles {
  const base = example.base ?? kind;
  const { id, today } = BASES[base];
  const path = `${DEFAULT_CONFIG[`${base}s`]}/${example.id ?? id}.md`;
  const others = (example.others ?? []).map((other) =>
    typeof other === "string" ? { path: other } : other,
  );
  const ballots = Object.entries(example.votes ?? {}).map(
    ([name, votes]) => [`${votesFolder(path)}/${name}.yaml`, ballotText(name, votes)] as const,
  );
  const text = example.text ?? changedExample(templateOf(templates, base), example);
  const texts = new Map([
    ...(example.files ?? []).map((file) => [file, ""] as const),
    ...others.map((other) => {
      const otherKind = other.path.startsWith(`${DEFAULT_CONFIG.premortems}/`)
        ? "premortem"
        : "postmortem";
      return [other.path, changedExample(templateOf(templates, otherKind), other)] as const;
    }),
    ...ballots,
    [path, withRanking(text, path, example, ballots, templateOf(templates, base))] as const,
  ]);
  return { path, texts, today: example.today ?? today };
}

function templateOf(templates: readonly Template[], kind: DocumentKind): Template {
  const found = templates.find((template) => template.kind === kind);
  if (found === undefined) throw new RangeError(`there is no template for a ${kind}`);
  return found;
}

/** The filled example of a template, changed. */
export function changedExample(template: Template, changes: Changes): string {
  const headings = new Map(template.sections.map(({ id, heading }) => [id, heading]));
  let text = filledExample(template);
  for (const [key, value] of Object.entries(changes.front ?? {}))
    text = withField(text, key, value);
  for (const [id, content] of Object.entries(changes.sections ?? {})) {
    text = withSection(text, headings.get(id) ?? id, content);
  }
  for (const [id, line] of Object.entries(changes.actions ?? {})) {
    text = text.replace(new RegExp(`^- \\[.\\] \\*\\*${id}\\*\\*.*$`, "m"), () => line);
  }
  const { heading } = changes;
  if (heading === undefined) return text;
  return text.replace(/^# .*\n/m, () => (heading === null ? "" : `# ${heading}\n`));
}

/** Every value of the base stands on one line. */
function withField(text: string, key: string, value: string | null): string {
  const line = new RegExp(`^${key}:.*\n`, "m");
  const written = value === null ? "" : `${key}: ${value}\n`;
  if (line.test(text)) return text.replace(line, () => written);
  return text.replace("\n---\n", () => `\n${written}---\n`);
}

function withSection(text: string, heading: string, content: string | null): string {
  const start = text.indexOf(`## ${heading}\n`);
  const next = text.indexOf("\n## ", start);
  const end = next === -1 ? text.length : next + 1;
  const section = content === null ? "" : `## ${heading}\n\n${content}\n\n`;
  return text.slice(0, start) + section + text.slice(end);
}

/** `R1 2,3; R2 1,1` as a vote file; numbers that no vote may have are written all the same. */
function ballotText(voter: string, votes: string): string {
  if (votes.includes("\n")) return votes;
  const lines = votes.split("; ").map((vote) => {
    const [id, likelihood, impact] = vote.split(/[ ,]/);
    return `  ${id}: {likelihood: ${likelihood}, impact: ${impact}}\n`;
  });
  return `voter: ${voter}\n\nvotes:\n${lines.join("")}`;
}

/** A closed vote has its ranking, as the command that closes it would write it. */
function withRanking(
  text: string,
  path: string,
  { front, ranking }: Example,
  ballots: readonly (readonly [path: string, text: string])[],
  template: Template,
): string {
  if (ranking === null || (ranking === undefined && front?.voting !== "closed")) return text;
  const document = new Document(path, text, () => template);
  const read = ballots.map(([file, votes]) => readBallot(votes, file));
  return applyEdits(text, putRanking(document, ranking ?? rankingTable(rankingOf(document, read))));
}
