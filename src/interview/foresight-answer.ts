/** From what is said of a risk that had seen an incident coming to the edits that write it down. */
import type { KnownRisk } from "../archive/foreseeing.ts";
import { headingAnchor, linkTarget, literalText } from "../archive/markdown-text.ts";
import { pathToward } from "../archive/paths.ts";
import { actionState } from "../document/actions.ts";
import {
  type Anticipated,
  anticipatedOf,
  type Foreseen,
  type Mitigation,
} from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { addPremortems, riskKey, setAnticipated } from "../document/edits/anticipated.ts";
import { writeSection } from "../document/edits/section.ts";
import { titleOf } from "../document/facts.ts";
import type { Section } from "../template/model.ts";
import { type Edit, oneLine } from "../values/text.ts";

/** What is known of it so far. */
export interface Foresight {
  readonly foreseen: Foreseen | undefined;
  readonly mitigation: Mitigation | undefined;
  /** One line; empty where nothing is said. */
  readonly missing: string;
}

/** What stands in the document already of this risk. */
export function standingForesight(document: Document, risk: KnownRisk): Foresight {
  const key = riskKey({ premortem: risk.premortem.id, risk: risk.id });
  const entry = anticipatedOf(document).find((one) => riskKey(one) === key);
  return { foreseen: entry?.foreseen, mitigation: entry?.mitigation, missing: "" };
}

/**
 * What became of its mitigations until the incident began, as its actions say.
 * @param day `YYYY-MM-DD` of the incident: what was done later did not help
 */
export function mitigationBy(day: string | undefined, { actions }: KnownRisk): Mitigation {
  const wanted = actions.filter((action) => actionState(action) !== "declined");
  if (wanted.length === 0) return actions.length === 0 ? "none" : "not-done";
  const done = wanted.filter(
    ({ isDone, doneOn }) => isDone && (day === undefined || doneOn === undefined || doneOn <= day),
  );
  if (done.length === 0) return "not-done";
  return done.length === wanted.length ? "done" : "partly";
}

/**
 * The front matter: the pre-mortems that it was held against, and what is said of one of their risks.
 * @throws MortemError where `anticipated` cannot be written
 */
export function answerForesight(
  document: Document,
  premortems: readonly Document[],
  risk: KnownRisk,
  { foreseen, mitigation }: Foresight,
): Edit[] {
  const entry: Anticipated = {
    premortem: risk.premortem.id,
    risk: risk.id,
    foreseen,
    mitigation,
  };
  return [...answerHeldAgainst(document, premortems), ...setAnticipated(document, entry)];
}

export function answerHeldAgainst(document: Document, premortems: readonly Document[]): Edit[] {
  return addPremortems(
    document,
    premortems.map(({ id }) => id),
  );
}

/** A sentence on the risk, below what stands in the section. */
export function answerForesightText(
  document: Document,
  section: Section,
  risk: KnownRisk,
  said: Foresight,
): Edit[] {
  return writeSection(document, section.id, foresightSentence(document, risk, said));
}

/** No risk foresaw it: a sentence that names the pre-mortems, which stand in the front matter too. */
export function answerUnforeseen(
  document: Document,
  section: Section,
  premortems: readonly Document[],
): Edit[] {
  const links = premortems.map((one) => linkTo(document, one, titleOf(one)));
  const sentence = `No: none of the risks of ${enumerated(links)} foresaw it.`;
  return [
    ...answerHeldAgainst(document, premortems),
    ...writeSection(document, section.id, sentence),
  ];
}

const HOW_FAR: Readonly<Record<Foreseen, string>> = {
  fully: "Fully, by",
  partly: "Partly, by",
  not: "No, though it comes near",
};

const WHAT_BECAME: Readonly<Record<Mitigation, string>> = {
  done: "; the mitigation was done",
  partly: "; the mitigation was done in part",
  "not-done": "; the mitigation was not done",
  none: "; it had no mitigation",
};

/** `Partly, by [R2 Feature gaps](../premortems/….md#r2-feature-gaps); the mitigation was not done. Missing: …` */
function foresightSentence(document: Document, risk: KnownRisk, said: Foresight): string {
  const { id, title, premortem, heading } = risk;
  const link = linkTo(document, premortem, `${id} ${title}`, `#${headingAnchor(heading.text)}`);
  const became = said.mitigation === undefined ? "" : WHAT_BECAME[said.mitigation];
  const missing = oneLine(said.missing);
  const rest =
    missing === "" ? "" : ` Missing: ${/[.!?…]$/.test(missing) ? missing : `${missing}.`}`;
  return `${HOW_FAR[said.foreseen ?? "partly"]} ${link}${became}.${rest}`;
}

function linkTo(from: Document, to: Document, text: string, anchor = ""): string {
  const target = linkTarget(pathToward(from.path, to.path));
  return `[${literalText(text.trim()).replaceAll("]", "\\]")}](${target}${anchor})`;
}

function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
