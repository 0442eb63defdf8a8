/** Documents as people might write them, in every style that an edit must keep. */
import fc from "fast-check";
import { postmortem } from "../support.ts";

const word = fc.constantFrom(
  "alarm",
  "rolled",
  "back",
  "`code`",
  "**bold**",
  "[log](https://x.test)",
  "2.4.0",
  "前例",
  "a_b",
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));

const value = fc.constantFrom(
  "plain",
  '"quoted: #"',
  "'it''s'",
  "[a, b]",
  "|\n  block\n  lines",
  "",
  "2019-04-02T10",
  "\n  - a # A\n  - b",
);
const fieldLine = fc
  .tuple(
    fc.constantFrom("title", "services", "started_at", "owner", "x-ours", "tags"),
    value,
    fc.constantFrom("", "", " # mine"),
    fc.constantFrom("", "", "# a remark\n"),
  )
  .map(([key, said, comment, above]) => {
    const isBlock = said.includes("\n");
    return { key, line: `${above}${key}: ${said}${isBlock ? "" : comment}`.trimEnd() };
  });
const frontMatter = fc
  .uniqueArray(fieldLine, { selector: ({ key }) => key, maxLength: 5 })
  .map((lines) =>
    ["---", "kind: postmortem # ours", ...lines.map(({ line }) => line), "---"].join("\n"),
  );

const marker = fc.constantFrom("-", "*", "+", "1.", "2)", "-  ");
const item = fc
  .tuple(
    words,
    fc.constantFrom("", " → A1", " -> none: why not", "\nwrapped", "\n\nmore", "\n- nested"),
  )
  .map(([text, end]) => text + end);
const list = fc
  .tuple(marker, fc.array(item, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([mark, items, isLoose]) => {
    const indent = " ".repeat(mark.trimEnd().length + 1);
    const print = (text: string) => text.replace(/\n(?=.)/g, `\n${indent}`);
    return items.map((text) => `${mark.trimEnd()} ${print(text)}`).join(isLoose ? "\n\n" : "\n");
  });
const clock = fc.constantFrom("09:00", "~10:30", "**11:45**", "2019-04-03 12:00");
const timeline = fc
  .array(fc.tuple(clock, words, fc.constantFrom("", " #detected")), { minLength: 1, maxLength: 4 })
  .chain((entries) =>
    fc.constantFrom(
      entries.map(([time, text, mark]) => `- ${time} ${text}${mark}`).join("\n"),
      [
        "| Time | What |",
        "| --- | --- |",
        ...entries.map(([time, text, mark]) => `| ${time} | ${text}${mark} |`),
      ].join("\n"),
      entries.map(([time, text, mark]) => `### ${time} ${text}${mark}\n\nMore`).join("\n\n"),
    ),
  );
const meta = fc.constantFrom(
  "",
  " — @ana",
  " - @org/team, due 2019-05-01",
  " – proposed",
  " — declined: too dear, now",
  " — due soon",
);
const actions = fc
  .array(fc.tuple(fc.constantFrom("[ ] ", "[x] ", ""), words, meta), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(([box, text, said], index) => `* ${box}**A${index + 1}** ${text}${said}`).join("\n"),
  );
const prose = fc.constantFrom(
  "Words.",
  "Words\nwrapped",
  "> quoted",
  "```\ncode\n```",
  "<!-- a remark -->",
  "| a |\n| - |\n| b |",
  "<details>\n\nMore\n\n</details>",
  "",
);
const subheaded = words.map((text) => `### ${text} ###\n\nBelow.`);

const CONTENT = {
  prose,
  list: fc.oneof(list, prose, subheaded),
  timeline,
  actions,
  risks: subheaded,
  "check-ins": subheaded,
};

const section = fc
  .constantFrom(...postmortem.sections)
  .chain(({ id, kind, heading, guidance, coverage }) =>
    fc
      .tuple(
        fc.constantFrom("## ", "## ", "##  "),
        fc.oneof(CONTENT[coverage ? "list" : kind], fc.constant(`<!-- ${guidance} -->`)),
        fc.constantFrom("\n\n", "\n\n", "\n\n\n"),
      )
      .map(([marks, content, gap]) => ({
        id,
        text: `${marks}${heading}${content === "" ? "" : gap}${content}`,
      })),
  );

/** A whole document. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.constantFrom("", "# Title\n\n", "\n# Title\n\nIntro.\n\n"),
    fc.uniqueArray(section, { selector: ({ id }) => id, maxLength: 6 }),
    fc.constantFrom("\n\n", "\n\n", "\n\n\n"),
    fc.constantFrom("", "\n", "\n\n"),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([front, title, sections, gap, end, eol]) => {
    const body = title + sections.map(({ text }) => text).join(gap);
    return `${front}\n${body}${end}`.replaceAll("\n", eol);
  });
