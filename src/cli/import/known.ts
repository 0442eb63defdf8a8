/** What the archive was taken from already. */
import { basename, resolve } from "node:path";
import { candidatesOf, isPage } from "../../archive/candidates.ts";
import { tryDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { titleOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import type { Understood } from "../../import/documents/model.ts";
import { kindOfPath } from "../../io/input-folder.ts";
import { pushTo } from "../../values/grouping.ts";
import { copied } from "../../values/text.ts";
import { Copies } from "./copies.ts";

export interface KnownDocument {
  readonly source: string;
  readonly path: string;
  readonly title: string;
  readonly startedAt: string | undefined;
}

/** By which document an incident is told. */
export interface Told extends Pick<Understood, "title" | "startedAt"> {
  readonly path: string;
  /** The file that it was taken from, or in which it stands. */
  readonly from: string;
}

/** Without a title or a start nothing is to be told apart by. */
function keyOf({ title, startedAt }: Pick<Understood, "title" | "startedAt">): string | undefined {
  return title === "" || startedAt === undefined ? undefined : `${startedAt} ${title}`;
}

export class KnownSources {
  readonly #bySource = new Map<string, KnownDocument>();
  readonly #byName = new Map<string, KnownDocument[]>();
  readonly #byIncident = new Map<string, Told>();
  readonly copies: Copies;

  /** @param root of the repository, absolute: sources are remembered from there */
  constructor(private readonly root: string) {
    this.copies = new Copies(root);
  }

  add(known: KnownDocument): void {
    this.#bySource.set(known.source, known);
    pushTo(this.#byName, basename(known.source), known);
    this.copies.add(known);
  }

  /** A document tells of an incident; of several that tell of one, the first is remembered. */
  tell(told: Told): void {
    const key = keyOf(told);
    if (key !== undefined && !this.#byIncident.has(key)) this.#byIncident.set(key, told);
  }

  /** Where an incident of that title and start is told of already, from another file. */
  toldBy(source: string, incident: Pick<Understood, "title" | "startedAt">): string | undefined {
    const key = keyOf(incident);
    const told = key === undefined ? undefined : this.#byIncident.get(key);
    return told === undefined || told.from === source ? undefined : told.path;
  }

  /** The paths of all documents that were taken from a file, which may hold several incidents. */
  allOf(file: string): string[] {
    const own = this.#bySource.get(file)?.path;
    const others = [];
    for (let at = 2; this.#bySource.has(`${file}#${at}`); at++)
      others.push(this.#bySource.get(`${file}#${at}`)?.path ?? []);
    return [own ?? [], ...others].flat();
  }

  /** The path of the document that was taken from it. */
  pathOf(source: string): string | undefined {
    return this.#bySource.get(source)?.path;
  }

  /**
   * The document that was taken from the same file before that was moved to another folder: a file of that name stood
   * there and does no more, and it told of an incident of that title and start. Without a start nothing is certain.
   */
  beforeMove(
    source: string,
    { title, startedAt }: Pick<Understood, "title" | "startedAt">,
  ): KnownDocument | undefined {
    if (startedAt === undefined) return undefined;
    const found = (this.#byName.get(basename(source)) ?? []).filter(
      (known) =>
        known.title === title && known.startedAt === startedAt && !this.#stands(known.source),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  /** An incident of several in a file has a sign and its place behind the name. */
  #stands(source: string): boolean {
    const file = source.replace(/#[^#/]*$/, "");
    return [source, file].some((path) => kindOfPath(resolve(this.root, path)) !== undefined);
  }
}

/** Of each document; also of one with a conflict, which would be written twice. */
export function knownSources(project: Project): KnownSources {
  const known = new KnownSources(project.root);
  for (const candidate of candidatesOf(project)) {
    if (isPage(candidate)) continue;
    const document = tryDocument(project, candidate);
    if ("error" in document) continue;
    const { front } = document;
    const started = fieldText(front, "started_at");
    const startedAt = started && copied(started);
    const title = copied(titleOf(document));
    const { path } = candidate;
    known.tell({ title, startedAt, path, from: path });
    const source = fieldText(front, "source");
    if (source !== undefined) known.add({ source: copied(source), path, title, startedAt });
  }
  return known;
}
