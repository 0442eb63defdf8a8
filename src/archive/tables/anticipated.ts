/** The table that leads from post-mortems to pre-mortems: which risks had foreseen what happened. */
import {
  type Anticipated,
  anticipatedOf,
  FORESEEN,
  MITIGATIONS,
} from "../../document/anticipated.ts";
import { partsTable } from "./table.ts";

/** Its pre-mortems are named as the documents name them, since a row is written before all of them were read. */
export const anticipated = partsTable<Anticipated>({
  name: "anticipated",
  meaning: "A risk of a pre-mortem that a post-mortem was held against.",
  columns: [
    {
      name: "premortem",
      type: "string",
      meaning: "The id of the pre-mortem, as written: mostly, but not always, one in `documents`",
      required: true,
      of: ({ premortem }) => premortem,
    },
    {
      name: "risk_id",
      type: "string",
      meaning: "Such as `R2`: the `id` in `risks`, where the pre-mortem has it",
      required: true,
      of: ({ risk }) => risk,
    },
    {
      name: "foreseen",
      type: "string",
      meaning: "How far it had foreseen what happened",
      values: FORESEEN,
      of: ({ foreseen }) => foreseen,
    },
    {
      name: "mitigation",
      type: "string",
      meaning: "Whether what would have avoided or softened it was done when it happened",
      values: MITIGATIONS,
      of: ({ mitigation }) => mitigation,
    },
  ],
  rows: ({ document }) => anticipatedOf(document),
});
