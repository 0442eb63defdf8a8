/** `mortem pre review [doc]`: holds the risks of a pre-mortem against what happened. */
import { ballotsOf } from "../../archive/ballots.ts";
import { detached } from "../../archive/detached.ts";
import type { RisksOf } from "../../archive/foresaw.ts";
import { knownRisks } from "../../archive/foreseeing.ts";
import { type IncidentFacts, incidentFacts } from "../../archive/incident-facts.ts";
import { reviewPremortem } from "../../archive/review.ts";
import { reviewMarkdown } from "../../archive/review-markdown.ts";
import type { ReviewResult } from "../../archive/review-schema.ts";
import type { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { frameOf } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { sayBallotFaults } from "../premortem/ballot-faults.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { reviewText } from "../premortem/review-text.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly format?: "terminal" | "json" | "markdown";
}

interface Facts {
  readonly incident?: IncidentFacts;
  readonly other?: RisksOf;
}

/** Exits with 2 where a document or a vote file cannot be read, since the review is not whole without it. */
export async function run(
  context: Context,
  [name]: readonly unknown[],
  { format = "terminal" }: Options,
): Promise<number> {
  const project = await openProject(context);
  const premortem = await choosePremortem(
    context,
    project,
    typeof name === "string" ? name : undefined,
    {
      command: "mortem pre review",
      fits: () => true,
      none: { message: "there is no pre-mortem yet", hint: "`mortem pre new` begins one." },
    },
  );
  const listing = listDocuments<Facts>(context, project, (document) => {
    if (document.kind === "postmortem") return [{ incident: incidentFacts(document) }];
    return document.kind === "premortem" ? [{ other: risksOf(document) }] : [];
  });
  const ballots = ballotsOf(project, premortem);
  const review = reviewPremortem(
    premortem,
    () => ballots,
    listing.found.flatMap(({ incident }) => incident ?? []),
    todayIn(context),
    listing.found.flatMap(({ other }) => other ?? []),
  );
  const code = sayBallotFaults(context, premortem, ballots) || exitCodeOf(listing);
  if (format === "json") context.out(printJson(review));
  else if (format === "markdown") context.out(reviewMarkdown(review));
  else {
    context.out(reviewText(review, frameOf(context)));
    context.err(nextStep(context, review));
  }
  return code;
}

function risksOf(document: Document): RisksOf {
  return detached({ id: document.id, risks: knownRisks(document).map(({ id }) => ({ id })) });
}

function nextStep({ errStyle: style }: Context, { premortem, unforeseen }: ReviewResult): string {
  const open = unforeseen.find(({ heldAgainst }) => !heldAgainst);
  const step =
    open === undefined
      ? `mortem pre review ${premortem.id} --format markdown, to send it round`
      : `mortem continue ${open.id} asks whether a risk foresaw it`;
  return `\n${style.dim("next:")} ${printable(step)}\n`;
}
