import { expect, it } from "vitest";
import { actionsOf } from "../../src/archive/action-list.ts";
import { escapesOf } from "../../src/archive/luck.ts";
import { documentOf } from "./support.ts";

const ACTIONS = `## Action items

- [x] **A1** a — done 2019-04-04
- [ ] **A2** b — due 2019-04-01
- [ ] **A3** c — declined: no
- [ ] **A4** d — proposed
`;

it.each([
  ["→ A1", "done"],
  ["→ a1", "done"],
  ["→ A2", "open"],
  ["→ A4", "open"],
  ["→ A1, A2", "open"],
  ["→ A1, A3", "done"],
  ["→ A3", "none"],
  ["→ none: it is known", "none"],
  ["", "unsaid"],
  ["→ none", "unsaid"],
  ["→ A9", "unsaid"],
  ["→ A1, A9", "done"],
])("a lucky escape with %j is %s", (arrow, wanted) => {
  const document = documentOf("", `## Where we got lucky\n\n- It was night ${arrow}\n\n${ACTIONS}`);
  expect(
    escapesOf(
      document,
      actionsOf(document, () => "2019-04-16"),
    ),
  ).toEqual([wanted]);
});

it("none happened where there is no such section, or a reason for its being empty", () => {
  for (const body of [ACTIONS, `## Where we got lucky\n\nNone: it hit at the worst time\n`]) {
    expect(escapesOf(documentOf("", body), [])).toEqual([]);
  }
});
