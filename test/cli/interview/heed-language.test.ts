/** What is said of an answer hangs on the whole document that it is given in. */
import { describe, expect, it } from "vitest";
import { hintOn, wantsToReword } from "../../../src/cli/interview/heed-language.ts";
import { openSession, type Session } from "../../../src/cli/interview/session.ts";
import { findSection } from "../../../src/template/find.ts";
import type { Section } from "../../../src/template/model.ts";
import type { Ask, Context } from "../../../src/values/context.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";
import { projectOf } from "../../archive/support.ts";
import { base } from "../../lint/support.ts";

const PATH = "docs/postmortems/2019-04-02-release.md";
const BLAMING = "The maintainer forgot to compare the versions";
const OFF = "no-blame -- the words of the report itself -->";
const section = (heading: string) => findSection(base, heading) as Section;

/** An interview on a document with this body; `said` gathers what it says of a text. */
function sessionOn(body: string): { session: Session; said: string[] } {
  const text = `---\nkind: postmortem\nstarted_at: 2019-04-02T10\n---\n\n${body}`;
  const said: string[] = [];
  const context = {
    now: () => 0,
    err: (words: string) => void said.push(words),
    errStyle: PLAIN,
    width: 80,
  } as Partial<Context> as Context;
  const ask = {
    choose: async () => ({ kind: "answer", value: true }),
  } as Partial<Ask> as Ask;
  const project = projectOf({ [PATH]: text });
  return { session: openSession(context, ask, project, `/repo/${PATH}`), said };
}

const hint = (body: string, line: string, heading = "Root causes") =>
  hintOn(sessionOn(body).session, section(heading), line);

const JAPANESE = "データベースの接続が枯渇したため、サービスが応答しなくなりました。";

describe("of a line", () => {
  it.each([
    ["where its section stands", "## Root causes\n\n- One.\n\n## Lessons learned\n\nNone.\n"],
    ["where its section does not stand yet", "## Impact\n\nAll.\n"],
    [
      "where windows end the lines",
      "## Root causes\r\n\r\n- One.\r\n\r\n## Impact\r\n\r\nAll.\r\n",
    ],
  ])("it tells what could be said instead, %s", (_, body) => {
    expect(hint(body, BLAMING)).toMatch(/Enter again keeps it\.$/);
    expect(hint(body, "The versions differed")).toBeUndefined();
  });

  it("says nothing of what stands there already", () => {
    expect(hint(`## Root causes\n\n- ${BLAMING}\n`, "The versions differed")).toBeUndefined();
  });

  it.each([
    [
      "of the file",
      `## Root causes\n\n- One.\n\n## Impact\n\nAll. <!-- mortem-disable-file ${OFF}\n`,
    ],
    ["of its section", `## Root causes\n\n<!-- mortem-disable-section ${OFF}\n\n- One.\n`],
  ])("heeds a comment %s", (_, body) => {
    expect(hint(body, BLAMING)).toBeUndefined();
  });

  it("knows no more of a language than lint does", () => {
    const body = `## Summary\n\n${JAPANESE.repeat(20)}\n`;
    expect(hint(body, BLAMING)).toBeUndefined();
  });

  it("knows the people of the document", () => {
    const named = "- Mona restarted it";
    expect(hint("## Root causes\n\n- One.\n", named)).toBeUndefined();
    const { session } = sessionOn("## Root causes\n\n- One.\n");
    const text = session.read().text.replace("---\n\n", "participants: [mona]\n---\n\n");
    const project = projectOf({ [PATH]: text });
    const other = openSession(session.context, session.ask, project, `/repo/${PATH}`);
    expect(hintOn(other, section("Root causes"), named)).toContain("Mona");
  });
});

describe("of a text that was written", () => {
  it("asks whether it stays, where a rule speaks of its section", async () => {
    const { session, said } = sessionOn(`## Summary\n\n${BLAMING}.\n`);
    expect(await wantsToReword(session, section("Summary"))).toBe(true);
    expect(said.join("")).toContain("forgot");
  });

  it.each([
    ["stands in another section", `## Summary\n\nAll failed.\n\n## Root causes\n\n${BLAMING}.\n`],
    ["is turned off", `## Summary\n\n${BLAMING}.\n\n<!-- mortem-disable-section ${OFF}\n`],
    [
      "is in a document that nobody can judge",
      `## Summary\n\n${BLAMING}. ${JAPANESE.repeat(20)}\n`,
    ],
  ])("asks nothing where what a rule would say %s", async (_, body) => {
    const { session, said } = sessionOn(body);
    expect(await wantsToReword(session, section("Summary"))).toBe(false);
    expect(said).toEqual([]);
  });
});
