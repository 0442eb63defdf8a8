/** English. */
import type { Language } from "../language.ts";
import { blame } from "./blame.ts";
import { counterfactual } from "./counterfactual.ts";
import { drama } from "./drama.ts";
import { FIRST_NAMES } from "./first-names.ts";
import { grammar } from "./grammar.ts";
import { hindsight } from "./hindsight.ts";
import { humanError } from "./human-error.ts";
import { lists } from "./lists.ts";

export const english: Language = {
  id: "en",
  grammar,
  firstNames: FIRST_NAMES,
  lists,
  rules: {
    "no-blame": blame,
    "no-counterfactual": counterfactual,
    "no-drama": drama,
    "no-hindsight": hindsight,
    "no-human-error": humanError,
  },
};
