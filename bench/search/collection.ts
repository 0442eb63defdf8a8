/** The real post-mortems beside the repository, as documents of ours: what their own heads say, put into front matter. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lookupIn } from "../../src/archive/lookup.ts";
import type { Project } from "../../src/archive/project.ts";
import { findFence } from "../../src/document/fence.ts";
import {
  type FrontMatter,
  fieldList,
  fieldText,
  readFrontMatter,
} from "../../src/document/front-matter.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { MortemError } from "../../src/values/error.ts";

const FOLDER = resolve("../shared/corpus");

export const isHere = (): boolean => existsSync(FOLDER);

/** Its post-mortems alone: the collection holds templates and indexes too. */
export function readCollection(): Map<string, string> {
  const [, ...rows] = readFileSync(`${FOLDER}/MANIFEST.tsv`, "utf8").trimEnd().split("\n");
  const paths = rows
    .map((row) => row.split("\t"))
    .filter((cells) => cells[7]?.includes("kind=doc"))
    .map(([repo = "", , path = ""]) => `${repo.replace("/", "+")}/${path}`);
  return new Map(
    paths.map((path) => [path, adopted(path, readFileSync(`${FOLDER}/${path}`, "utf8"))]),
  );
}

export interface Collection {
  /** A repository in memory in which each lies below the folder of post-mortems. */
  readonly project: Project;
  /** The path within the collection of a document of the project. */
  pathOf(path: string): string;
  /** The other way round. */
  fileOf(path: string): string;
}

/** By numbers, since a file named `index` would be none of ours. */
export function collectionOf(texts: ReadonlyMap<string, string>): Collection {
  const root = "/repo";
  const folder = DEFAULT_CONFIG.postmortems;
  const paths = [...texts.keys()];
  const files = new Map(paths.map((path, at) => [path, `${folder}/${1000 + at}.md`]));
  const back = new Map([...files].map(([path, file]) => [file, path]));
  const pathOf = (file: string) => back.get(file) ?? "";
  const read = (file: string) => texts.get(pathOf(file.slice(root.length + 1))) ?? "";
  const refuse = () => {
    throw new MortemError("nothing is written here", "This is a measurement.");
  };
  const templates = builtinTemplates();
  const project: Project = {
    root,
    config: DEFAULT_CONFIG,
    templates,
    lookup: lookupIn(templates),
    files: {
      read,
      head: (file) => read(file).slice(0, 4096),
      exists: (file) => read(file) !== "",
      isFolder: (path) => path === `${root}/${folder}`,
      markdownBelow: (path) =>
        path === `${root}/${folder}` ? [...files.values()].map((file) => `${root}/${file}`) : [],
      yamlBelow: () => [],
      create: refuse,
      update: refuse,
    },
  };
  return { project, pathOf, fileOf: (path) => files.get(path) ?? "" };
}

function adopted(path: string, text: string): string {
  const front = readFrontMatter(text);
  const end = findFence(text)?.span.end ?? 0;
  const body = text.slice(end);
  const head = text.slice(0, 4000);
  const severity = /\bsev(?:erity)?[-\s:*|`]{0,8}(?:sev-?)?([0-5])\b/i.exec(head)?.[1];
  const fields = {
    title:
      fieldText(front, "title") ??
      /^#{1,2}[ \t]+(.+)$/m.exec(body)?.[1] ??
      path.split("/").at(-1)?.replace(/\.md$/, ""),
    started_at: dayOf(path, front, head),
    severity: severity === undefined ? undefined : `sev${severity}`,
    services: [...fieldList(front, "services"), ...affected(head)],
    tags: fieldList(front, "tags"),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value.length > 0)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\nkind: postmortem\n${lines.join("\n")}\n---\n${body}`;
}

/** As its name says it; else the first day that its beginning names. */
function dayOf(path: string, front: FrontMatter, head: string): string | undefined {
  const day = /(?<!\d)20\d\d-[01]\d-[0-3]\d(?!\d)/;
  const said = [path, ...["date", "started_at"].map((key) => fieldText(front, key) ?? ""), head];
  return said.map((text) => day.exec(text)?.[0]).find((found) => found !== undefined);
}

/** The row or the label that names what was affected; remarks in brackets are none. */
function affected(head: string): string[] {
  const [, cell = ""] =
    /(?:affected services?|影響サービス)[*:：\s|]{1,8}([^|\n]{1,300})/i.exec(head) ?? [];
  return cell
    .replace(/[（(][^）)]{0,100}[）)]/g, "")
    .split(/[、,/]/)
    .map((name) => name.replace(/[`*]/g, "").trim())
    .filter((name) => name !== "" && name.length <= 40);
}
