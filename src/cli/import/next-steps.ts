/** What to do once documents were taken in. */
import { folderOf } from "../../archive/candidates.ts";
import { pathFrom } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { stemOf } from "../../document/document.ts";
import type { ImportReport } from "../../import/report-schema.ts";
import { counted } from "../../values/counted.ts";

/** Lines, without a line break at the end of the last. */
export function nextSteps(project: Project, report: ImportReport): string {
  const { takenIn, inPlace } = report;
  const [first] = takenIn;
  if (first?.path === undefined || first.path === null) return "";
  const most = takenIn.reduce((a, b) => (b.doubts.length > a.doubts.length ? b : a), first);
  const lines = [
    `Next: \`mortem lint\` says what they lack, \`mortem index\` lists them.`,
    `\`mortem continue ${stemOf(most.path ?? first.path)}\` goes on with one.`,
    ...(inPlace ? strays(project, report) : [originals(project, report)]),
  ];
  return lines.join("\n");
}

function originals(project: Project, { takenIn }: ImportReport): string {
  const folder = folderOf(project, "postmortem");
  const areThere = takenIn.every(({ source }) => pathFrom(folder, source) !== undefined);
  const advice = areThere ? " Next time, --in-place edits them where they stand." : "";
  return `The originals are as they were: delete them (\`git rm\`) once you are content; \`mortem lint\` names links that led to them.${advice}`;
}

/** No other command finds what does not lie in the folder of its kind. */
function strays(project: Project, { takenIn }: ImportReport): string[] {
  const outside = takenIn.filter(
    ({ kind, path }) => pathFrom(folderOf(project, kind), path ?? "") === undefined,
  );
  const [first] = outside;
  if (first === undefined) return [];
  const key = first.kind === "premortem" ? "premortems" : "postmortems";
  const folder = folderOf(project, first.kind);
  return [
    `${counted(outside.length, "document")} outside of ${folder}, where mortem looks: move them there, or name their folder as \`${key}:\` in mortem.yaml.`,
  ];
}
