/** The actions of a foreign document: each gets an id, and what its words say for certain becomes meta that our reader reads. */
import { freeIds } from "../../document/action-ids.ts";
import type { Document } from "../../document/document.ts";
import { peopleOf } from "../../document/facts.ts";
import { plainText } from "../../document/inline.ts";
import { readParts } from "../../document/parts.ts";
import { readListAction } from "../../document/read-actions.ts";
import type { SectionView } from "../../document/sections.ts";
import { subsectionsOf } from "../../document/subsections.ts";
import type { Edit } from "../../values/text.ts";
import { knownPeople } from "../people.ts";
import { bareLinesToItems } from "./actions/bare-lines.ts";
import { doubtsOf, type UncertainAction } from "./actions/doubts.ts";
import type { Known } from "./actions/fields.ts";
import { headingsToItems } from "./actions/headings-to-items.ts";
import { settleItem } from "./actions/item.ts";
import { withoutLookalikes } from "./actions/lookalikes.ts";
import { nestLists } from "./actions/nest-lists.ts";
import { noneToText } from "./actions/none.ts";
import { placesOf } from "./actions/places.ts";
import { riskFacts } from "./actions/risk-facts.ts";
import { rowId, settleRow, uncertainRow } from "./actions/row.ts";
import { partTables } from "./actions/tables.ts";
import type { Doubt, Reading } from "./model.ts";
import { boldLabels } from "./risks/labels.ts";
import { mitigationsToItems } from "./risks/mitigation-lines.ts";
import { linesInSource } from "./source-lines.ts";
import { editsInTurn } from "./steps.ts";

/**
 * Brings the sections of actions into the form that our reader reads. Only insertions, but for words in brackets
 * that are all meta, dashes before what only resembles meta, subheadings that become items, and cells whose day or name
 * is written in our way. What already has an id is left as it is, so that doing it twice changes nothing.
 * @param reading whose names become handles, what days like 03/04/2020 mean, and whether lines may change their places
 * @returns doubts with the lines of this document
 */
export function settleActions(
  document: Document,
  {
    people,
    dayOrder,
    mayMove,
  }: Pick<Reading, "people" | "dayOrder"> & { readonly mayMove: boolean },
): { edits: Edit[]; doubts: Doubt[] } {
  const named = peopleOf(document).map((handle) => ({ handle }));
  const known = { people: knownPeople([...people, ...named]), dayOrder };
  const uncertain: UncertainAction[] = [];
  let isNew: ReadonlySet<string> = new Set();
  const each = (change: typeof nestLists) => (now: Document) =>
    viewsOf(now).flatMap((view) => change(now, view));
  let lineOf = (line: number) => line;
  const edits = editsInTurn(document, [
    (now) => riskViews(now).flatMap((view) => boldLabels(now, view)),
    (now) => riskViews(now).flatMap((view) => mitigationsToItems(now, view, mayMove)),
    each(noneToText),
    each(partTables),
    each(bareLinesToItems),
    each(nestLists),
    each(headingsToItems),
    (now) => {
      // What came before has added lines; what comes now adds none.
      if (now.text !== document.text)
        lineOf = linesInSource(now.text, { text: document.text, firstLine: 1 });
      const given = giveMeaning(now, known);
      uncertain.push(...given.uncertain);
      isNew = given.isNew;
      return given.edits;
    },
    (now) => {
      const parted = withoutLookalikes(now, isNew);
      const isTold = ({ id, kind }: UncertainAction) =>
        uncertain.some(
          (one) =>
            one.id === id && (one.kind === kind || (kind === "meta" && /^owners?$/.test(one.kind))),
        );
      uncertain.push(...parted.uncertain.filter((one) => !isTold(one)));
      return parted.edits;
    },
  ]);
  return {
    edits,
    doubts: doubtsOf(uncertain.map((one) => ({ ...one, line: lineOf(one.line) }))),
  };
}

function riskViews({ body }: Document): SectionView[] {
  return body.sections.filter(({ section }) => section.kind === "risks");
}

/** The sections of actions; of risks, what would avoid or mitigate each. */
function viewsOf({ body, text }: Document): SectionView[] {
  return body.sections.flatMap((view) => {
    if (view.section.kind === "actions") return [view];
    if (view.section.kind !== "risks") return [];
    return subsectionsOf(text, view)
      .flatMap((risk) => readParts(text, risk, view.section.parts))
      .filter(({ part }) => part.kind === "actions")
      .map(({ blocks }) => ({ ...view, blocks }));
  });
}

function giveMeaning(
  document: Document,
  known: Known,
): { edits: Edit[]; uncertain: UncertainAction[]; isNew: ReadonlySet<string> } {
  const { text } = document;
  const uncertain: UncertainAction[] = [];
  const isNew = new Set<string>();
  const places = new Map(viewsOf(document).flatMap((view) => [...placesOf(text, view, known)]));
  const groups = new Set([...places.values()].flatMap(({ group }) => group?.span.start ?? []));
  const read = document.actions.filter(({ span }) => !groups.has(span.start));
  const starts = new Set(read.map(({ span }) => span.start));
  const members = [...places.values()]
    .filter(({ group, item }) => group !== undefined && !starts.has(item.span.start))
    .map(({ item }) => readListAction(text, item));
  const all = [...read, ...members].sort((a, b) => a.span.start - b.span.start);
  const ofRisks = riskFacts(document, known);
  const nextId = freeIds(document);
  const edits = all.flatMap((action) => {
    const isEmpty = plainText(text, action.textSpan) === "";
    if (action.id !== undefined || isEmpty) return [];
    const id = nextId();
    if (id === undefined) return [];
    isNew.add(id);
    const { form, line } = action;
    const settled =
      form.kind === "table"
        ? {
            edits: [...settleRow(document, form, known), ...rowId(action, id)],
            uncertain: uncertainRow(document, action, form, known),
          }
        : settleItem(
            text,
            { ...action, form },
            { place: places.get(action.span.start), ofRisk: ofRisks.get(action.span.start) },
            id,
            known,
          );
    for (const one of settled.uncertain)
      if (one.kind !== "due" || action.due === undefined) uncertain.push({ ...one, id, line });
    return settled.edits;
  });
  return { edits, uncertain, isNew };
}
