import { describe, expect, it } from "vitest";
import { actionsOf, byUrgency, isToDo } from "../../src/archive/action-list.ts";
import {
  documentWithActions,
  findAction,
  findAgain,
  havingOf,
} from "../../src/archive/find-action.ts";
import { Document } from "../../src/document/document.ts";
import { refusal } from "../support/refusal.ts";
import { documentOf } from "./support.ts";

const documentWith = (items: string[], id = "2019-04-02-release") =>
  documentOf("title: X", `## Action items\n\n${items.map((item) => `- ${item}\n`).join("")}`, id);

const all = documentWith([
  "[ ] **A1** Later — @a, due 2019-05-01",
  "[x] **A2** Done — @a, due 2019-04-01, done 2019-04-01",
  "[ ] **A3** Late — @b, due 2019-04-10",
  "[ ] **A4** Some day — @b",
  "[ ] **A5** Perhaps — proposed, due 2019-01-01",
  "[ ] **A6** Never — due 2019-01-01, declined: no",
  "[ ] **A7** Later still late — due 2019-04-15",
  "[ ] **A8** Today — due 2019-04-16",
]);

/** The document that is meant, out of some. */
const meant = (documents: Document[], ids: string[]) =>
  documentWithActions(
    documents.flatMap((document) => havingOf(document, ids, document.actions) ?? []),
    ids,
  );

const listed = actionsOf(all, () => "2019-04-16");
const ids = (actions: typeof listed) => actions.map(({ action }) => action.id).join(" ");

it("lists the overdue first, then by the day they are due", () => {
  expect(ids([...listed].sort(byUrgency))).toBe("A3 A7 A8 A1 A4 A5 A2 A6");
  expect(ids(listed.filter(isToDo))).toBe("A1 A3 A4 A7 A8");
  expect(listed.map(({ state }) => state).join(" ")).toBe(
    "open done overdue open proposed declined overdue open",
  );
});

describe("finds", () => {
  it("an action of a document by its id, in either case", () => {
    expect(findAction(all, "a3").text).toBe("Late");
  });

  it("the only document in which it is to be done", () => {
    const done = documentWith(["[x] **A1** Done — done 2019-04-01"], "a");
    const open = documentWith(["[ ] **A1** Open"], "b");
    expect(meant([done, open], ["A1"]).id).toBe("b");
    expect(meant([done], ["A1"]).id).toBe("a");
    expect(meant([done, all], ["A1", "A2"]).id).toBe("2019-04-02-release");
  });
});

describe("refuses", () => {
  it("an id that does not exist, naming those that do", () => {
    const error = refusal(() => findAction(all, "A9"));
    expect(error.message).toBe("there is no action A9 in this document");
    expect(error.hint).toBe("It has A1, A2, A3, A4, A5, A6, A7, A8.");
    expect(refusal(() => findAction(documentWith([]), "A1")).hint).toMatch(/no action items/);
    expect(refusal(() => meant([all], ["A9"])).message).toBe("no document has an action A9");
  });

  it("an id that stands twice", () => {
    const twice = documentWith(["[ ] **A1** One", "[ ] **A1** Two"]);
    const error = refusal(() => findAction(twice, "A1"));
    expect(error.message).toBe("A1 stands here twice, also on line 9");
    expect(error.place.line).toBe(8);
  });

  it("what it cannot find again, or tell apart", () => {
    const twice = documentWith(["[ ] Watch", "[ ] Watch", "[ ] Look"]);
    const again = (text: string) => findAgain(twice, { id: undefined, text });
    expect(again("Look").line).toBe(10);
    expect(refusal(() => again("Watch"))).toMatchObject({
      message: "two actions without an id read “Watch”",
      place: { line: 8 },
    });
    expect(refusal(() => again("Gone")).message).toBe("there is no action “Gone” any more");
  });

  it("ids of several documents, naming those that are in none", () => {
    const other = documentWith(["[ ] **A9** B"], "b");
    const refused = (ids: string[]) => refusal(() => meant([all, other], ids)).message;
    expect(refused(["A7", "A8", "A99"])).toBe("no document has an action A99");
    expect(refused(["A98", "A8", "A99"])).toBe("no document has the actions A98, A99");
    expect(refused(["A7", "A9"])).toBe("no document has all of the actions A7, A9");
  });

  it("to choose between documents of one id, whose paths can be said", () => {
    const twins = ["docs/a/x.md", "docs/b/x.md"].map(
      (path) => new Document(path, all.text, () => all.template),
    );
    expect(refusal(() => meant(twins, ["A1"])).hint).toBe(
      "Say which one: --doc docs/a/x.md, or --doc docs/b/x.md.",
    );
  });

  it("to choose between documents", () => {
    const error = refusal(() => meant([all, documentWith(["[ ] **A1** B"], "b")], ["A1"]));
    expect(error.message).toBe("2 documents have an action A1");
    expect(error.hint).toBe("Say which one: --doc 2019-04-02-release, or --doc b.");
  });
});
