/** What an answers file says of pre-mortems: `premortems`, a list of ids, and `anticipated`, a list of maps. */
import {
  type Anticipated,
  anticipatedNodes,
  FORESEEN,
  MITIGATIONS,
  RISK_REFERENCE,
  readAnticipated,
} from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { addPremortems, setAnticipated } from "../document/edits/anticipated.ts";
import { MortemError } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import { type Edit, shortened } from "../values/text.ts";
import { entryOf, type YamlEntry, type YamlNode } from "../values/yaml-node.ts";

export interface ForesightAnswers {
  readonly premortems: readonly string[];
  readonly anticipated: readonly Anticipated[];
}

/** What can be known of a pre-mortem's risks: each as it is named to people, by its id; undefined where there is no such pre-mortem. */
export type RisksOf = (premortem: string) => ReadonlyMap<string, string> | undefined;

/** The keys that are no fields of a template, and yet may be answered. */
export const FORESIGHT_KEYS = ["premortems", "anticipated"] as const;

/** Makes the error that says where. */
type Refuse = (message: string, hint: string, node: YamlNode) => MortemError;

/**
 * @param risksOf undefined where nothing is known of other documents
 * @throws MortemError for what is no list of ids, no list of risks, and for a risk that does not exist
 */
export function readForesight(
  entries: readonly YamlEntry[],
  placeOf: (offset: number) => { path: string; line: number },
  risksOf?: RisksOf,
): ForesightAnswers {
  const refuse: Refuse = (message, hint, { span }) =>
    new MortemError(message, hint, placeOf(span.start));
  const under = (key: string) => anticipatedNodes(entries.find((one) => one.key === key)?.value);
  return {
    premortems: under("premortems").map((node) => readId(node, refuse)),
    anticipated: under("anticipated").map((node) => {
      const entry = readEntry(node, refuse);
      if (risksOf !== undefined) refuseUnknown(entry, risksOf, refuse, node);
      return entry;
    }),
  };
}

function readId(node: YamlNode, refuse: Refuse): string {
  const text = node.kind === "scalar" ? node.text.trim() : "";
  if (text !== "" && !/[\s#]/.test(text)) return text;
  const hint = "Write them as in `premortems: [2018-11-05-modelling-library]`.";
  throw refuse('"premortems" takes the ids of pre-mortems', hint, node);
}

const FORM = `Write each as a map:\n
  anticipated:
    - risk: 2018-11-05-modelling-library#R2
      foreseen: partly         # ${FORESEEN.join(", ")}
      mitigation: not-done     # ${MITIGATIONS.join(", ")}`;

const WORDS: Readonly<Record<string, readonly string[]>> = {
  foreseen: FORESEEN,
  mitigation: MITIGATIONS,
};

function readEntry(node: YamlNode, refuse: Refuse): Anticipated {
  if (node.kind !== "map") throw refuse('"anticipated" takes a list of risks', FORM, node);
  for (const { key, value } of node.entries) {
    const said = value.kind === "scalar" ? value.text.trim() : undefined;
    const words = WORDS[key];
    if (key === "risk") {
      if (said !== undefined && RISK_REFERENCE.test(said)) continue;
      const what = said === undefined ? "this" : `"${shortened(said)}"`;
      throw refuse(`${what} is no risk of a pre-mortem`, FORM, value);
    }
    if (words === undefined) {
      const hint = didYouMean(key, ["risk", ...Object.keys(WORDS)], FORM);
      throw refuse(`an entry of "anticipated" has no \`${shortened(key)}\``, hint, value);
    }
    if (said !== undefined && (words.includes(said) || said === "")) continue;
    const hint = `It is one of ${words.join(", ")}.`;
    throw refuse(`"${key}" cannot be ${said ? `"${shortened(said)}"` : "this"}`, hint, value);
  }
  const entry = readAnticipated(node);
  if (entry === undefined) throw refuse('an entry of "anticipated" names no risk', FORM, node);
  return entry;
}

const MOST_NAMED = 10;

function refuseUnknown(
  { premortem, risk }: Anticipated,
  risksOf: RisksOf,
  refuse: Refuse,
  node: YamlNode,
): void {
  const risks = risksOf(premortem);
  // A pre-mortem may come with another branch: that it is missing is for lint to say.
  if (risks === undefined || risks.has(risk)) return;
  const at = entryOf(node, "risk")?.value ?? node;
  const named = [...risks.values()];
  const more = named.length > MOST_NAMED ? ", …" : "";
  const hint =
    named.length === 0
      ? "It has none with an id. Is it the pre-mortem that was meant?"
      : `It has: ${named.slice(0, MOST_NAMED).join(", ")}${more}.`;
  throw refuse(`${shortened(premortem)} has no risk ${risk}`, hint, at);
}

/** What is written of them, one edit after the other. */
export function foresightSteps(
  answers: ForesightAnswers | undefined,
): ((now: Document) => Edit[])[] {
  if (answers === undefined) return [];
  const { premortems, anticipated } = answers;
  const named = [...premortems, ...anticipated.map(({ premortem }) => premortem)];
  return [
    (now) => addPremortems(now, named),
    ...anticipated.map((entry) => (now: Document) => setAnticipated(now, entry)),
  ];
}
