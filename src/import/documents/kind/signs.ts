/** What speaks for each kind of page, as points. The sum decides, and the strongest sign is the reason that is told. */
import type { FileKind } from "../model.ts";
import type { Traits } from "./traits.ts";

/** What is told of a page, once nothing settles the matter at once (`kind.ts`). */
export type Weighed = Exclude<FileKind, "ours" | "empty" | "other">;

export interface Sign {
  readonly kind: Weighed;
  /** 0 where it is not there. */
  readonly points: (traits: Traits) => number;
}

/** Below these a page is not of that kind. A post-mortem needs the least: leaving one out is worse than a doubtful one. */
export const ENOUGH: Readonly<Record<Weighed, number>> = {
  postmortem: 3,
  premortem: 3,
  template: 3,
  index: 3,
  guide: 3,
  log: 3,
};

export const SIGNS: readonly Sign[] = [
  { kind: "postmortem", points: ({ told, unfilled }) => Math.min(told, 4) * 0.75 * (1 - unfilled) },
  {
    kind: "postmortem",
    points: ({ telling, unfilled }) => Math.min(telling, 4) * 0.75 * (1 - unfilled),
  },
  { kind: "postmortem", points: ({ hasDay }) => (hasDay ? 1 : 0) },
  { kind: "postmortem", points: ({ clocks }) => (clocks >= 2 ? 1 : 0) },
  {
    kind: "postmortem",
    points: ({ statedFacts, unfilled, isReadme }) =>
      isReadme ? 0 : Math.min(statedFacts, 3) * (1 - unfilled),
  },
  // A short one may be no more than a title, a day and what happened when.
  {
    kind: "postmortem",
    points: ({ hasDay, clockedLines, isReadme, told }) =>
      hasDay && clockedLines >= 2 && !isReadme && told === 0 ? 1 : 0,
  },
  {
    kind: "postmortem",
    points: ({ saysWentWrong, hasDay, isReadme }) =>
      saysWentWrong && !isReadme ? (hasDay ? 2 : 1) : 0,
  },
  // Who names a file means it: only what is plainly another kind of page is left out.
  {
    kind: "postmortem",
    points: ({ isNamed, isReadme, saysPremortem, units }) =>
      isNamed && !isReadme && !saysPremortem && units > 0 ? 3 : 0,
  },
  { kind: "postmortem", points: ({ saysIncident }) => (saysIncident ? 1.5 : 0) },
  {
    kind: "postmortem",
    points: ({ isTitled, unfilled, units }) => (isTitled && units > 0 ? 2 * (1 - unfilled) : 0),
  },
  { kind: "postmortem", points: ({ mentions, isReadme }) => (isReadme ? 0 : mentions / 3) },
  { kind: "postmortem", points: ({ isAmongIncidents }) => (isAmongIncidents ? 2 : 0) },
  { kind: "postmortem", points: ({ isRecord }) => (isRecord ? 3 : 0) },
  // In the same folder teams keep the notes of their meetings, in which an incident is one point of many.
  {
    kind: "postmortem",
    points: ({ saysMeeting, saysIncident, telling, isNamed }) =>
      saysMeeting && !saysIncident && telling === 0 && !isNamed ? -6 : 0,
  },
  { kind: "premortem", points: ({ saysPremortem }) => (saysPremortem ? 6 : 0) },
  {
    kind: "premortem",
    points: ({ saysPremortem, weighsRisks }) => (saysPremortem && weighsRisks ? 5 : 0),
  },
  { kind: "template", points: ({ unfilled }) => unfilled * 8 },
  { kind: "template", points: ({ saysForm, unfilled }) => (saysForm ? 3 + unfilled * 8 : 0) },
  { kind: "template", points: ({ isNamedForm }) => (isNamedForm ? 5 : 0) },
  { kind: "template", points: ({ hasDay }) => (hasDay ? 0 : 1) },
  { kind: "index", points: ({ leads }) => leads * 6 },
  {
    kind: "index",
    points: ({ told, leads, units }) => (told === 0 && leads >= 0.3 && leads * units >= 3 ? 3 : 0),
  },
  { kind: "index", points: ({ listing }) => Math.min(listing, 2) * 1.5 },
  { kind: "index", points: ({ isReadme }) => (isReadme ? 3 : 0) },
  { kind: "index", points: ({ isReadme, units }) => (isReadme && units < 2 ? 2 : 0) },
  {
    kind: "guide",
    points: ({ isReadme, told, hasDay }) => (isReadme && told === 0 && !hasDay ? 2 : 0),
  },
  {
    kind: "guide",
    points: ({ isNamedGuide, hasDay, clocks }) => {
      if (!isNamedGuide) return 0;
      return hasDay || clocks >= 2 ? 3 : 10;
    },
  },
  { kind: "guide", points: ({ about }) => Math.min(about, 4) * 1.5 },
  { kind: "guide", points: ({ isReadme }) => (isReadme ? 3 : 0) },
  { kind: "log", points: ({ datedHeadings }) => (datedHeadings >= 4 ? 5 : 0) },
];
