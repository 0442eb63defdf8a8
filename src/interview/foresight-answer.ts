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
import { type Edit, oneLine, type Span } from "../values/text.ts";

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
  const place = sentenceOn(document, risk);
  const sentence = place === undefined ? "" : document.text.slice(place.start, place.end);
  const [, missing = ""] = sentence.split(MISSING);
  return { foreseen: entry?.foreseen, mitigation: entry?.mitigation, missing: oneLine(missing) };
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

/**
 * A sentence on the risk: in place of the one that stands there of it, or that says that no risk foresaw it; else below
 * all that stands in the section.
 */
export function answerForesightText(
  document: Document,
  section: Section,
  risk: KnownRisk,
  said: Foresight,
): Edit[] {
  const sentence = foresightSentence(document, risk, said);
  const place = sentenceOn(document, risk) ?? paragraphWith(document, [UNFORESEEN]);
  return place === undefined
    ? writeSection(document, section.id, sentence)
    : [{ ...place, text: sentence }];
}

function sentenceOn(document: Document, risk: KnownRisk): Span | undefined {
  const link = linkToRisk(document, risk);
  return paragraphWith(
    document,
    Object.values(HOW_FAR).map((words) => `${words} ${link}`),
  );
}

/** The paragraph of the section that begins in one of these ways. */
function paragraphWith(document: Document, beginnings: readonly string[]): Span | undefined {
  const { text } = document;
  return document
    .section("foresight")
    ?.blocks.find(
      ({ kind, span }) =>
        kind === "paragraph" && beginnings.some((words) => text.startsWith(words, span.start)),
    )?.span;
}

/** No risk foresaw it: a sentence that names the pre-mortems, which stand in the front matter too. */
export function answerUnforeseen(
  document: Document,
  section: Section,
  premortems: readonly Document[],
): Edit[] {
  const links = premortems.map((one) => linkTo(document, one, titleOf(one)));
  const sentence = `${UNFORESEEN} ${enumerated(links)} foresaw it.`;
  const place = paragraphWith(document, [UNFORESEEN]);
  return [
    ...answerHeldAgainst(document, premortems),
    ...(place === undefined
      ? writeSection(document, section.id, sentence)
      : [{ ...place, text: sentence }]),
  ];
}

const UNFORESEEN = "No: none of the risks of";
const MISSING = " Missing: ";

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
  const link = linkToRisk(document, risk);
  const became = said.mitigation === undefined ? "" : WHAT_BECAME[said.mitigation];
  const missing = oneLine(said.missing);
  const rest =
    missing === "" ? "" : `${MISSING}${/[.!?…]$/.test(missing) ? missing : `${missing}.`}`;
  return `${HOW_FAR[said.foreseen ?? "partly"]} ${link}${became}.${rest}`;
}

function linkToRisk(document: Document, { id, title, premortem, heading }: KnownRisk): string {
  return linkTo(document, premortem, `${id} ${title}`, `#${headingAnchor(heading.text)}`);
}

function linkTo(from: Document, to: Document, text: string, anchor = ""): string {
  const target = linkTarget(pathToward(from.path, to.path));
  return `[${literalText(text.trim()).replaceAll("]", "\\]")}](${target}${anchor})`;
}

function enumerated(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
