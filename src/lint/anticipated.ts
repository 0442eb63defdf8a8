/** What each entry of `anticipated` must look like: a risk of a pre-mortem, how far it was foreseen, and what was done. */
import {
  anticipatedNodes,
  FORESEEN,
  MITIGATIONS,
  RISK_REFERENCE,
} from "../document/anticipated.ts";
import { entryOf, type YamlNode } from "../values/yaml-node.ts";
import { faultOf, notAmong, type Problem } from "./fields.ts";
import type { Fault } from "./rule.ts";

const RISK_HINT = "Write the pre-mortem and its risk, as in 2018-11-05-modelling-library#R2.";

const LOOKS: Readonly<Record<string, (text: string) => Problem | undefined>> = {
  risk: (text) =>
    RISK_REFERENCE.test(text)
      ? undefined
      : { wrong: "is no risk of a pre-mortem", hint: RISK_HINT },
  foreseen: (text) => notAmong(FORESEEN, text),
  mitigation: (text) => notAmong(MITIGATIONS, text),
};

export function* checkAnticipated(node: YamlNode): Generator<Fault> {
  for (const entry of anticipatedNodes(node)) {
    if (entryOf(entry, "risk") === undefined) {
      yield {
        message: "an entry of `anticipated` names no risk",
        hint: `Begin it with \`- risk:\`. ${RISK_HINT}`,
        span: entry.span,
      };
    }
    for (const [key, look] of Object.entries(LOOKS)) {
      const value = entryOf(entry, key)?.value;
      if (value?.kind !== "scalar" || value.value === null) continue;
      const problem = look(value.text.trim());
      if (problem !== undefined) yield faultOf(value, key, problem);
    }
  }
}
