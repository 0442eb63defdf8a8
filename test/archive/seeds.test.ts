import { describe, expect, it } from "vitest";
import { seedsOf, shownBy } from "../../src/archive/seeds.ts";
import { Document } from "../../src/document/document.ts";
import { lookup } from "../premortem/support.ts";

function incident(day: string, services: string, body = ""): Document {
  const front = `kind: postmortem\ntitle: Broken on ${day}\nstarted_at: ${day}\nservices: [${services}]`;
  return new Document(`docs/postmortems/${day}-x.md`, `---\n${front}\n---\n${body}`, lookup);
}

const BODY = `
## Root causes

- Nobody looked, **ever**. → A1

## What went well

- Somebody was there.

## What went badly

It took \`long\`. → none: it is old

## Where we got lucky

- None: there was no luck in it
`;

describe("what an incident has shown", () => {
  it("is its title, what went wrong, and what only just did not", () => {
    expect(shownBy(incident("2019-01-01", "Login, app", BODY), ["login"])).toEqual([
      { text: "Broken on 2019-01-01", id: "2019-01-01-x", order: "2019-01-01 2019-01-01-x" },
      {
        text: "Nobody looked, ever.",
        section: "Root causes",
        id: "2019-01-01-x",
        order: "2019-01-01 2019-01-01-x",
      },
      {
        text: "It took long.",
        section: "What went badly",
        id: "2019-01-01-x",
        order: "2019-01-01 2019-01-01-x",
      },
    ]);
  });

  it("keeps what only looks like a tag", () => {
    const body = "## Root causes\n\n- Escrow was <script>alert(1)</script> for <b>all</b>\n";
    const [, cause] = shownBy(incident("2019-01-01", "app", body), ["app"]);
    expect(cause?.text).toBe("Escrow was <script>alert(1)</script> for all");
  });

  it("is nothing for another service, whose body is not even read", () => {
    const other = incident("2019-01-01", "login", BODY);
    Object.defineProperty(other, "body", {
      get() {
        throw new Error("the body was read");
      },
    });
    expect(shownBy(other, ["app"])).toEqual([]);
  });

  it("is bounded", () => {
    const [, cause] = shownBy(
      incident("2019-01-01", "app", `\n## Root causes\n\n- ${"long ".repeat(5000)}\n`),
      ["app"],
    );
    expect(cause?.text.length).toBeLessThan(210);
  });
});

describe("seeds", () => {
  it("are each once: the most frequent first, then the latest", () => {
    const cause = (text: string) => `\n## Root causes\n\n- ${text}\n`;
    const shown = [
      incident("2018-01-01", "app", cause("Nobody looked.")),
      incident("2019-01-01", "app", cause("It was rare")),
      incident("2018-06-01", "app", cause("nobody  looked")),
    ].flatMap((document) => shownBy(document, ["app"]));
    expect(seedsOf(shown).map(({ text, id, times }) => [text, id, times])).toEqual([
      ["nobody looked", "2018-06-01-x", 2],
      ["Broken on 2019-01-01", "2019-01-01-x", 1],
      ["It was rare", "2019-01-01-x", 1],
      ["Broken on 2018-06-01", "2018-06-01-x", 1],
      ["Broken on 2018-01-01", "2018-01-01-x", 1],
    ]);
  });
});
