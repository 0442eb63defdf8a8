/** What is said of one risk on the command line. */
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import { changeDocument, inTurn } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import { setEarlySign } from "../../../premortem/edits/risk.ts";
import type { ActionType } from "../../../values/action-type.ts";
import type { Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { MortemError } from "../../../values/error.ts";
import { printable } from "../../../values/printable.ts";
import type { Edit } from "../../../values/text.ts";
import { printPath } from "../../print-path.ts";
import { addSaidAction, readSaidAction, type SaidAction } from "../said-action.ts";
import { sayNext } from "./next.ts";
import { standingRisk } from "./standing.ts";

export interface GivenAnswers {
  readonly risk?: string;
  readonly avoid?: readonly string[];
  readonly soften?: readonly string[];
  readonly earlySign?: string;
}

/** Read, before a document is looked for. */
export interface ReadAnswers {
  readonly risk: string;
  readonly actions: readonly SaidAction[];
  readonly earlySign: string | undefined;
}

/**
 * @returns undefined where nothing is given
 * @throws MortemError where only half of it is given, or an action cannot be understood
 */
export function readGivenAnswers(given: GivenAnswers): ReadAnswers | undefined {
  const { risk, avoid = [], soften = [], earlySign } = given;
  const isAnswered = avoid.length > 0 || soften.length > 0 || earlySign !== undefined;
  if (risk === undefined) {
    if (!isAnswered) return undefined;
    throw new MortemError("it is not said which risk this is about", "Add --risk R2.");
  }
  if (!isAnswered) {
    throw new MortemError(
      `nothing is said of ${risk}`,
      "Add --avoid, --soften or --early-sign; to be asked about it, give --from instead.",
    );
  }
  if (earlySign?.trim() === "")
    throw new MortemError("--early-sign is empty", "Say what to watch for, or leave it out.");
  return {
    risk,
    earlySign,
    actions: [
      ...avoid.map((line) => readAction("--avoid", line, "prevent")),
      ...soften.map((line) => readAction("--soften", line, "mitigate")),
    ],
  };
}

function readAction(option: string, line: string, type: ActionType): SaidAction {
  const reading = readSaidAction(line, type);
  if (reading.ok) return reading.value;
  throw new MortemError(
    `${option}: ${reading.why}`,
    `Such as ${option} 'Interview two clients before each sprint — @product-lead, due 2018-11-19'.`,
  );
}

export function writeGivenAnswers(
  context: Context,
  { root, files, lookup }: Project,
  { path }: Document,
  { risk: name, actions, earlySign }: ReadAnswers,
): void {
  const file = absolutePath(root, path);
  let replaced: string | undefined;
  const steps: ((document: Document) => Edit[])[] = actions.map(
    (action) => (document) => addSaidAction(document, standingRisk(document, name), action),
  );
  if (earlySign !== undefined)
    steps.push((document) => {
      const risk = standingRisk(document, name);
      replaced = risk.earlySign;
      return setEarlySign(document, risk, earlySign);
    });
  const document = changeDocument(files, file, path, lookup, (standing) =>
    inTurn(standing, lookup, steps),
  );
  const { id, title } = standingRisk(document, name);
  const said = [
    ...(actions.length === 0 ? [] : [`${counted(actions.length, "action")} added`]),
    ...(earlySign === undefined ? [] : ["early sign written"]),
  ];
  context.err(`${printable([id, title].join(" ").trim())}: ${said.join(", ")}\n`);
  if (replaced !== undefined && replaced !== earlySign)
    context.err(`Its early sign was: ${printable(replaced)}\n`);
  sayNext(context, document);
  printPath(context, file);
}
