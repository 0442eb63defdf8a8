import { expect, it } from "vitest";
import { incidentHead, isHeldAgainst, projectHead } from "../../src/archive/held-against.ts";
import { Document } from "../../src/document/document.ts";
import { documentOf, lookup } from "./support.ts";

const project = (front: string, id = "2018-11-05-library") =>
  projectHead(
    new Document(`docs/premortems/${id}.md`, `---\nkind: premortem\n${front}\n---\n`, lookup),
  );

const LIBRARY = "services: [Modelling-Library, jobs]\nheld_at: 2018-11-05";

it.each([
  ["a shared service, however it is written", "services: [x, modelling-LIBRARY]", LIBRARY, true],
  ["another service", "services: [mail]", LIBRARY, false],
  ["no service", "title: x", LIBRARY, false],
  ["the day of the session", "services: [jobs]\nstarted_at: 2018-11-05T09", LIBRARY, true],
  ["the day before it", "services: [jobs]\nstarted_at: 2018-11-04T23:59", LIBRARY, false],
  ["a project under way", "services: [jobs]", `${LIBRARY}\nended_at: 2019-04-02`, true],
  ["one that had ended", "services: [jobs]", `${LIBRARY}\nended_at: 2019-04-01`, false],
  [
    "one of which nobody knows when it ended",
    "services: [jobs]",
    `${LIBRARY}\nended_at: soon`,
    true,
  ],
  ["one that is named", "premortems: [2018-11-05-LIBRARY]", "ended_at: 2018-12-01", true],
  ["one that is named by a risk", "anticipated: [{risk: 2018-11-05-library#R1}]", "x: y", true],
])("%s", (_, incident, premortem, held) => {
  expect(isHeldAgainst(incidentHead(documentOf(incident)), project(premortem))).toBe(held);
});
