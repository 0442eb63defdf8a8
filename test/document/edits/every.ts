/** Every edit that there is, each with what it must have done: for generated documents and for real ones. */
import { expect } from "vitest";
import type { ActionItem } from "../../../src/document/actions.ts";
import type { Document } from "../../../src/document/document.ts";
import { addAction, changeAction, giveId, markDone } from "../../../src/document/edits/action.ts";
import { setArrow } from "../../../src/document/edits/arrow.ts";
import { setField } from "../../../src/document/edits/field.ts";
import { appendItems, replaceSection, writeSection } from "../../../src/document/edits/section.ts";
import { insertEntry, setStart } from "../../../src/document/edits/timeline.ts";
import { entryTime } from "../../../src/document/facts.ts";
import { fieldList, fieldText } from "../../../src/document/front-matter.ts";
import type { Edit } from "../../../src/values/text.ts";
import { parseTime, printTime, type WrittenTime } from "../../../src/values/time.ts";
import { postmortem } from "../support.ts";

export interface Trial {
  readonly name: string;
  readonly edit: (document: Document) => readonly Edit[];
  /** Parts of what is read that may differ afterwards. */
  readonly touches: readonly Part[];
  /** What may be taken away. */
  readonly removes: RegExp;
  readonly check: (after: Document, before: Document) => void;
}

/** A value of front matter, or a key with its value. */
const FIELD = /^(?:[\w-]+:.*| .*|)$/s;
/** Guidance, and a reason why there is nothing. */
const STAND_IN = /^(?:<!--[\s\S]*-->|(?:- )?\W*none\b[\s\S]*|)$/i;

export type Part = "front" | "headings" | "items" | "entries" | "actions" | "sections";

const NEW = "Written by the test";
const time = parseTime("2031-05-06T07:08") as WrittenTime;
const coverage = { kind: "actions", ids: ["A77"] } as const;

/** The edits that can be made in a document. */
export function trialsFor(document: Document): Trial[] {
  return [
    ...fieldTrials(),
    ...postmortem.sections.flatMap(({ id }) => sectionTrials(document, id)),
    ...coverageTrials(document),
    ...actionTrials(document),
    ...timelineTrials(),
  ];
}

function fieldTrials(): Trial[] {
  return [
    {
      name: "setField",
      edit: (document) => setField(document, "title", `${NEW}: "yes" # no`),
      touches: ["front"],
      removes: FIELD,
      check: (after) => expect(fieldText(after.front, "title")).toBe(`${NEW}: "yes" # no`),
    },
    {
      name: "setField, a list",
      edit: (document) => setField(document, "services", ["a, b", NEW]),
      touches: ["front"],
      removes: FIELD,
      check: (after) => expect(fieldList(after.front, "services")).toEqual(["a, b", NEW]),
    },
  ];
}

function sectionTrials(document: Document, id: string): Trial[] {
  const touches: Part[] = ["headings", "sections", "items"];
  const isStanding = document.section(id) !== undefined;
  const trials: Trial[] = [
    {
      name: `writeSection ${id}`,
      edit: (now) => writeSection(now, id, `${NEW}.\n\n> twice`),
      touches: isStanding ? ["sections", "items"] : touches,
      removes: STAND_IN,
      check: (after) => expect(textOf(after, id)).toContain(`${NEW}.`),
    },
    {
      name: `appendItems ${id}`,
      edit: (now) => appendItems(now, id, [`09:10 ${NEW}`, "Another"]),
      touches: [...touches, "entries", "actions"],
      removes: STAND_IN,
      check: (after, before) => {
        expect(after.items(id).filter((item) => item.text.endsWith(NEW))).toHaveLength(1);
        if (!postmortem.sections.some((section) => section.id === id && section.coverage)) return;
        const texts = before.items(id).map((item) => item.text);
        expect(after.items(id).map((item) => item.text)).toEqual(expect.arrayContaining(texts));
      },
    },
  ];
  const replace: Trial = {
    name: `replaceSection ${id}`,
    edit: (now) => {
      const view = now.section(id);
      return view === undefined ? [] : replaceSection(now, view, `${NEW}.`);
    },
    touches: [...touches, "entries", "actions"],
    removes: /[\s\S]*/,
    check: (after) => expect(textOf(after, id)).toContain(NEW),
  };
  return isStanding ? [...trials, replace] : trials;
}

function coverageTrials(document: Document): Trial[] {
  const covered = postmortem.sections.filter((section) => section.coverage);
  return covered.flatMap(({ id }) =>
    firstAndLast(document.items(id)).map(
      ([index, item]): Trial => ({
        name: `setArrow ${id} ${index}`,
        edit: (now) => setArrow(now.text, now.items(id)[index] ?? item, coverage),
        touches: ["items", "headings", "sections"],
        removes: /^(?:\s*(?:→|->)[\s\S]*|)$/,
        check: (after) => {
          const items = after.items(id);
          expect(items).toHaveLength(document.items(id).length);
          expect(items[index]?.arrow?.coverage).toEqual(coverage);
          expect(items.map((one) => one.text)).toEqual(document.items(id).map((one) => one.text));
        },
      }),
    ),
  );
}

function actionTrials(document: Document): Trial[] {
  const changed = (
    name: string,
    index: number,
    edit: Trial["edit"],
    now: Partial<ActionItem>,
  ): Trial => ({
    name: `${name} ${index}`,
    edit,
    touches: ["actions", "sections"],
    removes: /^(?:\[[ x]\]|\s+[-–—][\s\S]*|[^|\n]*)$/i,
    check: (after) => {
      expect(after.actions).toHaveLength(document.actions.length);
      expect(after.actions[index]).toMatchObject(now);
      expect(after.actions.map(({ text }) => text)).toEqual(
        document.actions.map(({ text }) => text),
      );
    },
  });
  const one = (now: Document, index: number) => now.actions[index] as ActionItem;
  const due = "2031-05-06";
  const each = firstAndLast(document.actions).flatMap(([index, { form, id }]) => [
    ...(form.kind === "list" || form.columns.has("owner")
      ? [
          changed(
            "changeAction",
            index,
            (now) => changeAction(now, one(now, index), { owner: "org/team" }),
            { owner: "org/team" },
          ),
        ]
      : []),
    ...(form.kind === "list" || form.columns.has("status")
      ? [
          changed("markDone", index, (now) => markDone(now, one(now, index), due), {
            isDone: true,
            doneOn: due,
          }),
        ]
      : []),
    ...(id === undefined
      ? [changed("giveId", index, (now) => giveId(one(now, index), "A55"), { id: "A55" })]
      : []),
  ]);
  const added: Trial = {
    name: "addAction",
    edit: (now) => addAction(now, `${NEW} — P1`, { owner: "ana", due }).edits,
    touches: ["actions", "sections", "headings"],
    removes: STAND_IN,
    check: (after) => {
      const isNew = (action: ActionItem) => action.text === NEW;
      expect(after.actions.find(isNew)).toMatchObject({ owner: "ana", due, priority: "P1" });
      expect(after.actions.filter((action) => !isNew(action)).map(({ text }) => text)).toEqual(
        document.actions.map(({ text }) => text),
      );
    },
  };
  return [...each, added];
}

function timelineTrials(): Trial[] {
  return [
    {
      name: "insertEntry",
      edit: (now) => insertEntry(now, { time, text: NEW, milestone: "resolved" }),
      touches: ["entries", "sections", "headings", "items"],
      removes: STAND_IN,
      check: (after, before) => {
        const [added, ...more] = after.timeline.entries.filter((entry) => entry.text === NEW);
        expect(more).toEqual([]);
        expect(added?.milestone?.name).toBe("resolved");
        const read = added && entryTime(after, added.time);
        expect(read && printTime(read)).toBe(printTime(time));
        expect(after.timeline.entries).toHaveLength(before.timeline.entries.length + 1);
      },
    },
    {
      name: "setStart",
      edit: (now) => setStart(now, time),
      touches: ["front", "headings", "entries", "sections"],
      removes: FIELD,
      check: (after, before) => {
        expect(fieldText(after.front, "started_at")).toBe(printTime(time));
        const times = (document: Document) =>
          document.timeline.entries.map((entry) => entryTime(document, entry.time));
        const isDated = times(before).every((one) => one !== undefined);
        if (isDated) expect(times(after)).toEqual(times(before));
      },
    },
  ];
}

function firstAndLast<T>(all: readonly T[]): [number, T][] {
  return [...all.entries()].filter(([index]) => index === 0 || index === all.length - 1);
}

function textOf(document: Document, id: string): string {
  const content = document.section(id)?.content;
  return content === undefined ? "" : document.text.slice(content.start, content.end);
}
