/** Pre-mortems as people might write them, in every style that an edit must keep. */
import fc from "fast-check";

const word = fc.constantFrom(
  "queries",
  "time",
  "out",
  "`code`",
  "**bold**",
  "[log](https://x.test)",
  "前例",
  "a_b",
  "R9",
  "(client success)",
);
/** Each text once in a document, so that it can be counted. */
let count = 0;
const words = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((all) => `t${count++}t ${all.join(" ")}`);

const item = fc
  .tuple(
    words,
    words,
    fc.constantFrom(
      "",
      "",
      "\nwrapped W",
      "\n\nmore W",
      "\n- nested W\n  - twice",
      "\n\n```\ncode W\n  in\n```",
    ),
  )
  .map(([text, more, below]) => text + below.replace("W", more));
const list = fc
  .tuple(
    fc.constantFrom("-", "*", "+", "1.", "2)", "-  ", " -"),
    fc.array(item, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([mark, items, isLoose]) => {
    const indent = " ".repeat(mark.length + 1);
    const print = (text: string) => text.replace(/\n(?=.)/g, `\n${indent}`);
    return items.map((text) => `${mark} ${print(text)}`).join(isLoose ? "\n\n" : "\n");
  });
const prose = words.chain((text) =>
  fc.constantFrom(
    text,
    `> ${text}`,
    `\`\`\`\n${text}\n\`\`\``,
    `<!-- ${text} -->`,
    `    ${text}`,
    `#### ${text}\n\nBelow.`,
    `[ref]: https://x.test "${text}"`,
    `| a |\n| - |\n| ${text} |`,
  ),
);
const blocks = (content: fc.Arbitrary<string>) =>
  fc.array(content, { minLength: 1, maxLength: 2 }).map((all) => all.join("\n\n"));

const sign = words.chain((text) =>
  fc.constantFrom(
    `**Early sign** ${text}`,
    `**Early sign:** ${text}.`,
    `**Early sign**\n\n${text}`,
    `#### Early sign\n\n${text}`,
    "**Early sign**",
  ),
);
const story = fc
  .tuple(fc.constantFrom("**How it failed**\n\n", "**Ideas**\n\n"), blocks(fc.oneof(list, prose)))
  .map(([label, text]) => label + text);

const state = fc.constantFrom(" — @ana, due 2018-11-19", "", " — proposed");
const action = fc.tuple(words, state, fc.constantFrom("[ ] ", "[x] "));
const actions = fc
  .array(action, { minLength: 1, maxLength: 2 })
  .map((all) =>
    all.map(([text, said, box]) => `- ${box}**A${count++ + 1}** ${text}${said}`).join("\n"),
  )
  .map((text) => `**Avoid or mitigate**\n\n${text}`);

const risk = fc
  .tuple(
    words,
    fc.option(blocks(fc.oneof(list, prose)), { nil: "" }),
    fc.option(story, { nil: "" }),
    fc.option(sign, { nil: "" }),
    fc.option(actions, { nil: "" }),
    fc.constantFrom(" ", ": ", " – "),
  )
  .map(([title, ...[opening, how, early, what, gap]]) => (id: string) => {
    const parts = [opening, how, early, what].filter((part) => part !== "");
    return [`### ${id}${gap}${title}`, ...parts].join("\n\n");
  });

const FRONT = `---
kind: premortem # ours
participants: [ana, sol]
---
`;

/** A whole document with two or more risks. */
export const premortems: fc.Arbitrary<string> = fc
  .tuple(
    fc.option(fc.oneof(list, prose), { nil: "" }),
    fc.array(risk, { minLength: 2, maxLength: 4 }),
    fc.constantFrom("\n\n", "\n\n\n"),
    fc.constantFrom("## Check-ins\n\n### 2018-11-19\n\n- R2 rising: more of it", ""),
    fc.constantFrom("\n", ""),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([ideas, risks, gap, end, last, eol]) => {
    const ids = risks.map((print, index) => print(`R${risks.length - index}`));
    const body = ["# Title", `## Ideas${ideas && gap + ideas}`, "## Risks", ...ids, end];
    return (FRONT + body.filter((one) => one !== "").join(gap) + last).replaceAll("\n", eol);
  });
