/** The pages that list the documents of each folder, as they should be. */
import { folderOf } from "../../archive/candidates.ts";
import { detached } from "../../archive/detached.ts";
import { withKeptRows } from "../../archive/index-keep.ts";
import { standingTable } from "../../archive/index-page.ts";
import { type IndexRow, indexRow, indexTable } from "../../archive/index-table.ts";
import { newestFirst } from "../../archive/order.ts";
import { absolutePath, pathFrom, pathIn, shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import {
  type ProjectYearFacts,
  projectYearFacts,
  projectYearTable,
} from "../../archive/project-year-table.ts";
import { type YearFacts, yearFacts, yearTable } from "../../archive/year-table.ts";
import { anticipatedOf } from "../../document/anticipated.ts";
import type { Document } from "../../document/document.ts";
import { riskKey } from "../../document/edits/anticipated.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { exitCodeOf, type Listing, listDocuments } from "./archive.ts";

export interface IndexPage {
  readonly kind: DocumentKind;
  /** Below the root, with `/`. */
  readonly path: string;
  /** The same, absolute. */
  readonly file: string;
  /** The newest first. */
  readonly rows: readonly IndexRow[];
  /** The files of its folder of which the file or the front matter cannot be read, as they are from there. */
  readonly unreadable: ReadonlySet<string>;
  /** The lines of the summary, for a page that asks for it; undefined where a file cannot be read, since it would miss that. */
  readonly summary: readonly string[] | undefined;
}

interface KindRow extends IndexRow {
  readonly kind: DocumentKind;
}

/** The pages of these kinds, whether or not they are there, and how the command that asks for them ends. */
export function indexPages(
  context: Context,
  project: Project,
  kinds: readonly DocumentKind[],
): { pages: IndexPage[]; exitCode: 0 | 2 } {
  const years: YearFacts[] = [];
  const projectYears: ProjectYearFacts[] = [];
  const named = new Set<string>();
  const listing = listDocuments(context, project, (document) => {
    years.push(...yearFacts(document));
    projectYears.push(...projectYearFacts(document));
    for (const risk of risksNamed(document)) named.add(risk);
    return kinds.flatMap((kind) => rowsOf(project, kind, document));
  });
  const summaryOf = (kind: DocumentKind) => {
    if (listing.unreadable.length > 0) return undefined;
    return kind === "postmortem" ? yearTable(years) : projectYearTable(projectYears, named);
  };
  const pages = kinds.map((kind) => ({
    ...pageOf(project, kind, listing),
    summary: summaryOf(kind),
  }));
  return { pages, exitCode: exitCodeOf(listing) };
}

/** By `riskKey`. */
function risksNamed(document: Document): string[] {
  return document.kind === "postmortem" ? detached(anticipatedOf(document).map(riskKey)) : [];
}

/** One, or none where the document does not belong on that page. */
function rowsOf(project: Project, kind: DocumentKind, document: Document): KindRow[] {
  const path = pathFrom(folderOf(project, kind), document.path);
  if (path === undefined || (document.kind ?? kind) !== kind) return [];
  return [detached({ kind, ...indexRow(document, kind, path) })];
}

function pageOf(
  project: Project,
  kind: DocumentKind,
  { found, unreadable }: Listing<KindRow>,
): Omit<IndexPage, "summary"> {
  const folder = folderOf(project, kind);
  const path = pathIn(folder, pageName(project, folder));
  return {
    kind,
    path,
    file: absolutePath(project.root, path),
    rows: newestFirst(found.filter((row) => row.kind === kind)),
    unreadable: new Set(unreadable.flatMap((file) => pathFrom(folder, file.path) ?? [])),
  };
}

/** The name that the folder's README has already, in whatever case. */
function pageName({ root, files }: Project, folder: string): string {
  const paths = files.markdownBelow(absolutePath(root, folder));
  const names = paths.map((file) => pathFrom(folder, shownPath(root, file)) ?? "");
  return names.find((name) => /^readme\.md$/i.test(name)) ?? "README.md";
}

/**
 * The lines of the page's table. The row of a document that cannot be read stays as it stands in the page.
 * @throws MortemError when the markers in the page are not one pair
 */
export function tableOf({ rows, kind, unreadable, file }: IndexPage, page: string): string[] {
  const standing = standingTable(page, file) ?? { headings: [], rows: [] };
  return indexTable(
    withKeptRows(rows, standing, (path) => unreadable.has(path)),
    kind,
  );
}
