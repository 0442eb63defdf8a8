import { expect, it } from "vitest";
import {
  justResolved,
  openIncidents,
  openWithTitle,
  unreadableIncidents,
} from "../../src/archive/open.ts";
import { MortemError } from "../../src/values/error.ts";
import { projectOf, textOf } from "./support.ts";

const openOf = (files: Record<string, string | MortemError>) =>
  openIncidents(projectOf(files)).map(({ id }) => id);

it("finds what is ongoing or mitigated, however that is written", () => {
  expect(
    openOf({
      "docs/postmortems/a.md": textOf("status: ongoing"),
      "docs/postmortems/b.md": textOf('"status":   "mitigated" # since noon'),
      "docs/postmortems/c.md": "---\r\nkind: postmortem\r\nstatus: ongoing\r\n---\r\n",
      "docs/postmortems/d.md": "---\n{kind: postmortem, status: ongoing}\n---\n",
      "docs/postmortems/e.md": textOf(`# ${"long ".repeat(1000)}\nstatus: ongoing`),
      "docs/postmortems/f.md": "\ufeff---\nkind: postmortem\nstatus: ongoing\n...\n",
    }),
  ).toEqual(["a", "b", "c", "d", "e", "f"]);
});

it("passes over all that is not", () => {
  expect(
    openOf({
      "docs/postmortems/a.md": textOf("status: resolved", "It was ongoing for a day.\n"),
      "docs/postmortems/b.md": textOf("title: Still ongoing"),
      "docs/postmortems/README.md": textOf("status: ongoing"),
      "docs/postmortems/c.md": new MortemError("it cannot be read", ""),
      "docs/postmortems/d.md": "---\nkind: premortem\nstatus: ongoing\n---\n",
      "docs/premortems/e.md": textOf("status: ongoing"),
      "docs/postmortems/f.md": "",
    }),
  ).toEqual([]);
});

it("names what may be open and cannot be read", () => {
  const project = projectOf({
    "docs/postmortems/2019-04-02-a.md": "---\nkind: postmortem\nstatus: ongoing\n\n# Not closed\n",
    "docs/postmortems/2019-04-02-b.md": "---\nkind: postmortem\nstatus: resolved\n---\n",
    "docs/postmortems/2019-04-02-c.md": "---\nkind: postmortem\nstatus: ongoing\n---\n",
  });
  expect(unreadableIncidents(project)).toEqual(["docs/postmortems/2019-04-02-a.md"]);
});

it("finds what is open under a title, whatever its file was numbered", () => {
  const project = projectOf({
    "docs/postmortems/2019-04-02-api-answers-500.md": textOf(
      "title: API answers 500\nstatus: resolved",
    ),
    "docs/postmortems/2019-04-02-api-answers-500-2.md": textOf(
      "title: Api answers 500\nstatus: mitigated",
    ),
    "docs/postmortems/2019-04-02-api-answers-500-again.md": textOf(
      "title: API answers 500 again\nstatus: ongoing",
    ),
  });
  expect(openWithTitle(project, "API answers 500").map(({ id }) => id)).toEqual([
    "2019-04-02-api-answers-500-2",
  ]);
  expect(openWithTitle(project, "API")).toEqual([]);
});

it("finds what was resolved in the last 24 hours, the latest first", () => {
  const resolved = (at: string, more = "") =>
    textOf(`status: resolved\ntimezone: America/Chicago\nresolved_at: ${at}\n${more}`);
  const project = projectOf({
    "docs/postmortems/a.md": resolved("2019-04-04T09:30"),
    "docs/postmortems/b.md": resolved("2019-04-05T08:00"),
    "docs/postmortems/c.md": resolved("2019-04-04T08:30"),
    "docs/postmortems/d.md": resolved("2019-04-05T10:00"),
    "docs/postmortems/e.md": textOf("status: ongoing\nresolved_at: 2019-04-05T08:00"),
    "docs/postmortems/f.md": textOf("status: resolved"),
    "docs/postmortems/g.md": resolved("2019-04-05T22:30+09:00"),
  });
  const now = Date.parse("2019-04-05T09:00:00-05:00") / 1000;
  expect(justResolved(project, now).map(({ id }) => id)).toEqual(["g", "b", "a"]);
});
