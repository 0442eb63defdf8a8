/** Every reader of what is imported, on long runs of what it takes for marks: see `../linear.test.ts`. */
import { it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { takeIn } from "../../src/import/documents/take-in.ts";
import { candidatesFor } from "../../src/import/events/candidates.ts";
import { withoutNames } from "../../src/import/events/names.ts";
import { readSlackText } from "../../src/import/events/slack-text.ts";
import { SOURCES } from "../../src/import/events/sources/index.ts";
import { readWhen } from "../../src/import/events/when.ts";
import { textOf } from "../archive/support.ts";
import { lookup, NOW } from "../lint/support.ts";
import { LIMIT, readLongRuns } from "../support/long-runs.ts";
import { reading } from "./documents/support.ts";

const moment = { now: NOW, zone: "America/Chicago", day: "2019-04-02" };

/** With names in it, and as an entry that may stand there already. */
function readEvent(text: string): void {
  const body = textOf("started_at: 2019-04-02", `## Timeline\n\n- 10:00 ${text}\n`);
  const document = new Document("docs/postmortems/a.md", body, lookup);
  const period = { start: 0, end: NOW };
  const names = [`a ${text.slice(0, 50)}`, text];
  const event = {
    at: Date.UTC(2019, 3, 2, 10) / 1000,
    text,
    kind: "note",
    who: text,
    link: `https://a${text}`,
  } as const;
  candidatesFor(
    document,
    [event],
    { incident: period, shown: period },
    withoutNames([], { names }),
  );
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(
    SOURCES.map(({ id, read }) => [
      `an export as ${id}`,
      (text: string) => {
        for (const one of [
          text,
          JSON.stringify([{ ts: "1", time: text, text }]),
          `time,text\n10,"${text}`,
        ])
          read(
            [
              { name: "users.json", text: one },
              { name: "a", text: `10:00 ${one}` },
              { name: "b", text: one },
            ],
            moment,
          );
      },
    ]),
  ),
  "a time of an export": (text) => [readWhen(text, moment), readWhen(text.slice(0, 60), moment)],
  "a message of a chat": (text) => readSlackText(text, () => text),
  "an event": readEvent,
};

it.each(Object.entries(READERS))("%s", { timeout: LIMIT }, (_, read) => readLongRuns(read));

/** A foreign document in which the text stands at one place. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "as front matter": (text) =>
    `---\ntitle: ${text}\ndate: ${text}\n---\n\n# T\n\n## Impact\n\nAll.\n`,
  "as front matter in TOML": (text) => `+++\ntitle = "${text}"\n+++\n\n# T\n\n## Impact\n\nAll.\n`,
  "as headings": (text) => `# ${text}\n\n## Impact ${text}\n\nAll.\n\n## ${text}\n\nOld.\n`,
  "behind labels": (text) =>
    `# T\n\n**Impact:** ${text}\n\n- **Date**: ${text}\n- **Cause**: ${text}\n`,
  "in a timeline": (text) =>
    `# T\n\n## Timeline\n\n- 10:00 ${text}\n- ${text}\n\n| Time | What |\n| - | - |\n| ${text} | a |\n`,
  "in actions": (text) =>
    `# T\n\n## Action items\n\n- ${text}\n- a (${text})\n\n| Action | Owner |\n| - | - |\n| a | ${text} |\n`,
};

it.each(Object.entries(PLACES))("a foreign document, %s", { timeout: LIMIT }, (_, place) =>
  readLongRuns((input) => {
    const source = { path: "old/a.md", text: place(input), firstLine: 1 };
    for (const manner of ["anew", "in-place"] as const) takeIn(source, reading, manner);
  }),
);
