/** What a repository needs before its first document, and which of it is there. */
import { basename } from "node:path";
import { version } from "../../../package.json";
import { KINDS } from "../../archive/candidates.ts";
import { newIndexPage, putTable } from "../../archive/index-page.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { mainBranch, remoteAddress } from "../../io/remote.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { isZone } from "../../values/zone.ts";
import { indexPages, tableOf } from "../listing/index-pages.ts";
import { type Advice, adviceFor } from "./advice.ts";
import { configFile } from "./config-file.ts";
import { MODELINE, SCHEMA_PATH, schemaFile } from "./editor.ts";
import { runnerFor } from "./runner.ts";
import { nightlyFile, workflowFile } from "./workflow.ts";

export interface PlannedFile {
  /** Below the root, with `/`; of the one that stands there already, where its name differs. */
  readonly path: string;
  readonly purpose: string;
  readonly text: string;
  /** What a dry run shows in place of a text of a thousand lines. */
  readonly inShort?: string;
  readonly isThere: boolean;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  /** What takes the workflows' place where none is among the files. */
  readonly advice: Advice | undefined;
}

const WORKFLOWS = [".github/workflows/mortem.yml", ".github/workflows/mortem.yaml"] as const;
const NIGHTLY = [".github/workflows/mortem-due.yml", ".github/workflows/mortem-due.yaml"] as const;
const INDEX_PURPOSE: Readonly<Record<DocumentKind, string>> = {
  postmortem: "lists the post-mortems",
  premortem: "lists the pre-mortems",
};

export async function planFor(context: Context, project: Project): Promise<Plan> {
  const { root, files, config } = project;
  const isThere = (name: string) => files.exists(absolutePath(root, name));
  const manifest = isThere("package.json")
    ? files.read(absolutePath(root, "package.json"))
    : undefined;
  const runner = runnerFor(manifest, isThere, version);
  const advice = adviceFor(runner, await remoteAddress(root), isThere);
  const isNamed = config.path === undefined || files.read(config.path).includes(MODELINE);
  const own = [
    configToWrite(config.path, context.systemZone),
    ...(isNamed ? [schemaToWrite(isThere(SCHEMA_PATH))] : []),
    ...indexesToWrite(context, project),
  ];
  if (advice !== undefined) return { files: own, advice };
  const workflow: PlannedFile = {
    path: WORKFLOWS.find(isThere) ?? WORKFLOWS[0],
    purpose: "checks documents, rebuilds the lists",
    text: workflowFile(runner, await mainBranch(root)),
    isThere: WORKFLOWS.some(isThere),
  };
  const nightly: PlannedFile = {
    path: NIGHTLY.find(isThere) ?? NIGHTLY[0],
    purpose: "fails while an action is overdue",
    text: nightlyFile(runner),
    isThere: NIGHTLY.some(isThere),
  };
  return { files: [...own, workflow, nightly], advice };
}

function configToWrite(existing: string | undefined, systemZone: string): PlannedFile {
  return {
    path: existing === undefined ? "mortem.yaml" : basename(existing),
    purpose: "your settings, all optional",
    // A machine whose zone is set to nothing calls it by a name that is none.
    text: configFile(isZone(systemZone) ? systemZone : "UTC"),
    isThere: existing !== undefined,
  };
}

function schemaToWrite(isThere: boolean): PlannedFile {
  const purpose = "lets editors complete and check them";
  const inShort = "What `mortem schema config` prints.\n";
  return { path: SCHEMA_PATH, purpose, text: schemaFile(version), inShort, isThere };
}

function indexesToWrite(context: Context, project: Project): PlannedFile[] {
  return indexPages(context, project, KINDS).pages.map((page) => {
    const { kind, path, file } = page;
    const empty = newIndexPage(kind);
    return {
      path,
      purpose: INDEX_PURPOSE[kind],
      text: putTable(empty, tableOf(page, empty), file),
      isThere: project.files.exists(file),
    };
  });
}
