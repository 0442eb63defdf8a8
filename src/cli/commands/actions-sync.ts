/** `mortem actions sync`: an issue on the git host for each open action, and a tick for each whose issue is closed. */
import { candidatesOf } from "../../archive/candidates.ts";
import type { Document } from "../../document/document.ts";
import { issueHost } from "../../io/issues/client.ts";
import { CLIENT_SECONDS } from "../../io/issues/failure.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import type { HostKind } from "../../values/issue.ts";
import { applySteps } from "../actions/sync/apply.ts";
import { eachOnce, gather } from "../actions/sync/gather.ts";
import { issuePlace, type PlaceOptions } from "../actions/sync/place.ts";
import { planSync } from "../actions/sync/plan.ts";
import { nothingText, sayPlanned, sayStep } from "../actions/sync/say.ts";
import { namedDocument } from "../named-document.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options extends PlaceOptions {
  readonly doc?: string;
  readonly label?: readonly string[];
  readonly apply?: true;
  /** Is so without it. */
  readonly dryRun?: true;
}

/** Exits with 1 where an action cannot take part, which is said. */
export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  if (options.apply && options.dryRun) {
    throw new MortemError("--apply and --dry-run exclude each other", "Give one of them.");
  }
  const project = await openProject(context);
  const named =
    options.doc === undefined
      ? undefined
      : namedDocument(context, candidatesOf(project), options.doc);
  const isWanted = ({ path }: Document) => named === undefined || path === named.path;
  const place = await issuePlace(context, options);
  const gathered = gather(context, project, place, isWanted);
  const { candidates, faults, exitCode } = gathered;
  for (const fault of eachOnce(faults))
    context.err(errorText(fault, context.cwd, context.errStyle));
  context.err(`Issues of ${place.host}/${place.repo}\n`);
  const host = issueHost(project.root, place);
  const plan = planSync(candidates, host, dayOf(context.now(), "UTC"));
  const { steps, failure } = await sayingThatItWaits(context, place.kind, plan);
  if (failure !== undefined) {
    for (const step of steps) sayPlanned(context, step);
    const planned = new Set(steps.map(({ candidate }) => candidate));
    const unasked = candidates.filter(
      (one) => !options.apply && one.number === undefined && !planned.has(one),
    );
    for (const candidate of unasked) sayStep(context, "no issue is written down for", candidate);
    if (steps.length + unasked.length > 0) {
      context.err("Nothing was done, and more may be to do:\n");
    }
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

/** Whoever waits for longer wants to know what for. */
const PATIENCE_MILLISECONDS = 3000;

async function sayingThatItWaits<T>(
  { err }: Context,
  kind: HostKind,
  answer: Promise<T>,
): Promise<T> {
  const client = kind === "github" ? "gh" : "glab";
  const said = () =>
    err(`Waiting for ${client}, which is given ${CLIENT_SECONDS} seconds an answer.\n`);
  const timer = setTimeout(said, PATIENCE_MILLISECONDS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
