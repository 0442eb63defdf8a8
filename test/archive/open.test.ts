import { expect, it } from "vitest";
import { openIncidents } from "../../src/archive/open.ts";
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
