/** `mortem actions sync`: an issue on the git host for each open action, and a tick for each whose issue is closed. */
import { candidatesOf } from "../../archive/candidates.ts";
import type { Document } from "../../document/document.ts";
import { issueHost } from "../../io/issues/client.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { applySteps } from "../actions/sync/apply.ts";
import { gather } from "../actions/sync/gather.ts";
import { issuePlace, type PlaceOptions } from "../actions/sync/place.ts";
import { planSync } from "../actions/sync/plan.ts";
import { nothingText, sayPlanned } from "../actions/sync/say.ts";
import { namedDocument } from "../named-document.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options extends PlaceOptions {
  readonly doc?: string;
  readonly label?: readonly string[];
  readonly apply?: true;
}

/** Exits with 1 where an action cannot take part, which is said. */
export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const named =
    options.doc === undefined
      ? undefined
      : namedDocument(context, candidatesOf(project), options.doc);
  const isWanted = ({ path }: Document) => named === undefined || path === named.path;
  const place = await issuePlace(context, options);
  const gathered = gather(context, project, place, isWanted);
  const { candidates, faults, exitCode } = gathered;
  for (const fault of faults) context.err(errorText(fault, context.cwd, context.errStyle));
  context.err(`Issues of ${place.host}/${place.repo}\n`);
  const host = issueHost(project.root, place);
  const { steps, failure } = await planSync(candidates, host, dayOf(context.now(), "UTC"));
  if (failure !== undefined) {
    for (const step of steps) sayPlanned(context, step);
    if (steps.length > 0) context.err("Nothing was done, and more may be to do:\n");
    throw failure;
  }
  if (steps.length === 0) {
    context.err(nothingText(gathered));
  } else if (options.apply) {
    await applySteps({ context, project, place, host, labels: options.label ?? [] }, steps);
  } else {
    for (const step of steps) sayPlanned(context, step);
    context.err("Nothing was done. `mortem actions sync --apply` does it.\n");
  }
  return exitCode || (faults.length > 0 ? 1 : 0);
}
