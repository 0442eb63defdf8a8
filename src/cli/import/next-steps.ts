/** What to do once documents were taken in. */
import { folderOf } from "../../archive/candidates.ts";
import { pathFrom } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { stemOf } from "../../document/document.ts";
import type { ImportReport, TakenIn } from "../../import/report-schema.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import type { ForeignFile } from "./files.ts";

export interface Asked {
  readonly files: readonly ForeignFile[];
  /** The tool whose exports they are. */
  readonly from?: string | undefined;
}

/** Lines, without a line break at the end of the last. */
export function nextSteps(project: Project, report: ImportReport, asked: Asked): string {
  const { takenIn, inPlace } = report;
  if (takenIn.length === 0) return nothingTakenIn(report, asked);
  if (takenIn.every(({ path }) => path === null)) return "";
  const found = takenIn.filter((one) => !isStray(project, one));
  const outside = strays(project, takenIn);
  if (found.length === 0) return outside.map((line) => `Next: ${line}`).join("\n");
  return [
    "Next: `mortem lint` says what they lack, `mortem index` lists them.",
    ...continuing(found),
    ...(inPlace ? outside : [originals(project, report)]),
  ].join("\n");
}

/** What is left out for what it is, and not since it is here already, may have been misjudged, unless it was named alone. */
function nothingTakenIn({ leftOut, inPlace }: ImportReport, { files, from }: Asked): string {
  const unnamed = new Set(files.flatMap(({ path, isMeant }) => (isMeant ? [] : path)));
  // In place, a name may be all that keeps one out, and its reason says what to do.
  const judged = leftOut.filter(
    ({ kind, source }) =>
      unnamed.has(source) && (kind === "guide" || (kind === "other" && !inPlace)),
  );
  const [first] = judged;
  if (first === undefined) return "";
  const command = `mortem import ${printable(first.source)}${from === undefined ? "" : ` --from ${from}`}`;
  return `Next: if one of them tells of an incident, name that file alone: \`${command}\`.`;
}

/** The document with the most doubts, where its name is a word that any shell takes as it is. */
function continuing(takenIn: readonly TakenIn[]): string[] {
  const most = takenIn.reduce((a, b) => (b.doubts.length > a.doubts.length ? b : a));
  const stem = stemOf(most.path ?? "");
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(stem)
    ? [`\`mortem continue ${stem}\` goes on with one.`]
    : [];
}

/** No other command finds what does not lie in the folder of its kind. */
function isStray(project: Project, { kind, path }: TakenIn): boolean {
  return pathFrom(folderOf(project, kind), path ?? "") === undefined;
}

function originals(project: Project, { takenIn }: ImportReport): string {
  const folder = folderOf(project, "postmortem");
  const areThere = takenIn.every(({ source }) => pathFrom(folder, source) !== undefined);
  const advice = areThere ? " Next time, --in-place edits them where they stand." : "";
  return `The originals are as they were: delete them (\`git rm\`) once you are content; \`mortem lint\` names links that led to them.${advice}`;
}

function strays(project: Project, takenIn: readonly TakenIn[]): string[] {
  const outside = takenIn.filter((one) => isStray(project, one));
  const [first] = outside;
  if (first === undefined) return [];
  const key = first.kind === "premortem" ? "premortems" : "postmortems";
  const folder = folderOf(project, first.kind);
  return [
    `${counted(outside.length, "document")} outside of ${folder}, where mortem looks: move them there, or name their folder as \`${key}:\` in mortem.yaml.`,
  ];
}
