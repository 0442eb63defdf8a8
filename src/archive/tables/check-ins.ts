/** The table of check-ins: how the risks of a project stood, day by day. */
import { RISK_STATES, type RiskNote, readCheckIns } from "../../premortem/check-ins.ts";
import { readRisks } from "../../premortem/risks.ts";
import { LINE, partsTable, placesOf } from "./table.ts";

interface NoteRow extends RiskNote {
  readonly day: string;
  readonly place: number | undefined;
}

export const checkIns = partsTable<NoteRow>({
  name: "check_ins",
  meaning: "What a check-in said of a risk.",
  columns: [
    {
      name: "day",
      type: "date",
      meaning: "Of the check-in",
      required: true,
      of: ({ day }) => day,
    },
    {
      name: "risk",
      type: "integer",
      meaning: "The position of the risk; null where the document has none of this id",
      refersTo: "risks",
      of: ({ place }) => place,
    },
    {
      name: "risk_id",
      type: "string",
      meaning: "Such as `R2`",
      required: true,
      of: ({ risk }) => risk,
    },
    {
      name: "state",
      type: "string",
      meaning: "How it stood",
      required: true,
      values: RISK_STATES,
      of: ({ state }) => state,
    },
    { name: "note", type: "string", meaning: "What was said beside it", of: ({ note }) => note },
    LINE,
  ],
  rows: ({ document }) => {
    if (document.kind !== "premortem") return [];
    const places = placesOf(readRisks(document));
    return readCheckIns(document).flatMap(({ day, notes }) =>
      notes.map((note) => ({ ...note, day, place: places.get(note.risk) })),
    );
  },
});
