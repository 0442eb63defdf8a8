/** What a source says has happened: an export that is named, or git. */
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Window } from "../../import/events/candidates.ts";
import { readHistory } from "../../import/events/git/read.ts";
import type { ExportFile, Fault, Reading, Setting, Source } from "../../import/events/model.ts";
import { readForeign } from "../../io/input.ts";
import { kindOfPath, namesIn } from "../../io/input-folder.ts";
import type { Context } from "../../values/context.ts";
import { addDays, dayOf } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import { repoFolder } from "../repo-folder.ts";

interface GitPlace {
  readonly repo?: string;
  readonly path?: readonly string[];
  /** Somebody waits who has not asked for it. */
  readonly isQuick?: boolean;
}

export interface Gathered extends Reading {
  /** There is more than was looked through. */
  readonly isCut?: boolean;
  /** There may be more tags of that time than were looked at. */
  readonly areTagsCut?: boolean;
}

/** @throws MortemError where git cannot say, or a path is none of the repository */
export async function gatherGit(
  context: Context,
  { repo, path = [], isQuick }: GitPlace,
  { shown }: Window,
  zone: string,
): Promise<Gathered> {
  const folder = repoFolder(context, repo);
  const history = await context.git.history({
    repo: folder,
    paths: path.map((one) => (folder === undefined ? pathFromRoot(context, one) : one)),
    since: shown.start,
    until: shown.end,
    ...(isQuick === true && { isQuick }),
  });
  const { isCut, areRefsCut, refs } = history;
  // The newest come first: where the last of them is older, nothing of that time was left out.
  const areTagsCut = areRefsCut && (refs.at(-1)?.at ?? shown.end) > shown.start;
  return { ...readHistory(history, zone), isCut, areTagsCut };
}

function pathFromRoot({ cwd, root }: Context, typed: string): string {
  const path = relative(root, resolve(cwd, typed));
  if (path !== ".." && !path.startsWith(`..${sep}`)) return path === "" ? "." : path;
  throw new MortemError(
    `--path: ${typed} lies outside of this repository`,
    "Name that one with --repo.",
  );
}

/** @throws MortemError where the export cannot be read at all */
export function gatherExport(
  context: Context,
  source: Source,
  file: string,
  setting: Setting,
  { shown }: Window,
): Gathered {
  const { cwd } = context;
  const path = resolve(cwd, file);
  const isFolder = file !== "-" && kindOfPath(path) === "folder";
  if (!isFolder) {
    const { files, faults } = readAll([file], cwd);
    if (files.every(({ text }) => text.trim() === "")) throw nothingIn(file, path);
    const members = source.folder === undefined || file === "-" ? [] : membersBeside(file, cwd);
    const reading = source.read([...members, ...files], setting);
    return { ...reading, faults: [...faults, ...reading.faults] };
  }
  if (source.folder === undefined) {
    throw new MortemError(
      `--from ${source.id} reads a file, and this is a folder`,
      "Name a file.",
      { path },
    );
  }
  const days = [shown.start, shown.end].map((at) => dayOf(at, setting.zone)) as [string, string];
  const all = namesIn(path, source.folder);
  const names = all.filter((name) => isOfTime(name, days));
  if (!names.some(isDayFile)) throw noDays(path, all);
  const { files, faults } = readAll(
    names.map((name) => join(file, name)),
    cwd,
  );
  const reading = source.read([...membersBeside(file, cwd), ...files], setting);
  return { ...reading, faults: [...faults, ...reading.faults] };
}

function nothingIn(file: string, path: string): MortemError {
  const hint = "Export it again, or name another file.";
  if (file !== "-") return new MortemError("the file is empty", hint, { path });
  return new MortemError("nothing came through standard input", "Check what was to write it.");
}

const MEMBERS = ["users.json", "org_users.json"];

/** In the folder above that of the channel. */
function membersBeside(file: string, cwd: string): ExportFile[] {
  const above = dirname(resolve(cwd, file));
  const folders = [above, dirname(above)];
  for (const folder of folders) {
    const names = namesIn(folder, ".json").filter((name) => MEMBERS.includes(name));
    if (names.length > 0)
      return readAll(
        names.map((name) => join(folder, name)),
        cwd,
      ).files;
  }
  return [];
}

function readAll(paths: readonly string[], cwd: string): { files: ExportFile[]; faults: Fault[] } {
  const files: ExportFile[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    const { text, doubt } = readForeign(path, cwd);
    const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(sep)) + 1);
    files.push({ name, text });
    if (doubt === undefined) continue;
    const hint = "Export it once more, as UTF-8, or convert it with `iconv`.";
    faults.push({ ...(paths.length > 1 && { file: name }), ...doubt, hint });
  }
  return { files, faults };
}

function isDayFile(name: string): boolean {
  return /^\d{4}-\d\d-\d\d\.json$/.test(name);
}

/** An export counts its days in the zone of whoever has made it. */
function isOfTime(name: string, [first, last]: readonly [string, string]): boolean {
  const day = name.slice(0, "2019-04-02".length);
  return !isDayFile(name) || (day >= addDays(first, -1) && day <= addDays(last, 1));
}

function noDays(path: string, names: readonly string[]): MortemError {
  if (names.some(isDayFile)) {
    const hint = "Look at another time with --since and --until.";
    return new MortemError("no file in the folder is of the time of the incident", hint, { path });
  }
  const hint = names.includes("channels.json")
    ? "This is the whole export: name the folder of a channel in it."
    : "Name the folder of a channel, with a file a day such as 2019-04-02.json.";
  return new MortemError("the folder has no file of a day", hint, { path });
}
