/** Documents for fuzzing: of the grammar that the product reads, right and wrong in all its parts, and of any bytes at all. */
import fc from "fast-check";
import type { Field, Section } from "../../../src/template/model.ts";
import { SAID as PHRASES, WORDS as WORDS_OF_PHRASES } from "../said.ts";
import { templates } from "../support.ts";

/** What breaks readers, wherever it stands. */
export const HOSTILE = [
  ..."\0\r\t\v\f\u0085\u2028\ufeff\u200b\u202e\u001b",
  "\r\n",
  "\ud800",
  "\udc00\ud800",
  "```\n",
  "~~~~",
  "<!--",
  "-->",
  "<!-- mortem-disable-file coverage -- why -->",
  "<!-- mortem-disable-next-line",
  "<!-- /mortem:ranking -->",
  "<div>\n",
  "<![CDATA[",
  "]]>",
  "---\n",
  "...\n",
  "+++\n",
  "\n<<<<<<< a\n=======\n>>>>>>> b\n",
  "|",
  "\\",
  "[a]: b\n",
  "![](",
  "&#0;",
  "→",
  "-> none:",
  "=> A1",
  " — ",
  "**A1**",
  "e\u0301\u0301",
  "👩‍👩‍👧",
  "x".repeat(5000),
  " ".repeat(300),
  "- ".repeat(60),
  "> ".repeat(60),
];
const hostile = fc.constantFrom(...HOSTILE);

const WORDS =
  "the job failed because nobody had pinned it TODO obviously #482 @a due we an engineer never if who by Ana and , ;".split(
    " ",
  );
const SAID = ["Improve monitoring", "Be more careful", "Run the checks", "They noticed", "46 jobs"];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(...WORDS_OF_PHRASES),
  fc.constantFrom(...PHRASES),
);
const words = fc
  .tuple(
    fc.oneof(fc.constantFrom(...SAID), fc.constantFrom(...PHRASES)),
    fc.array(word, { maxLength: 8 }),
  )
  .map(([first, rest]) => [first, ...rest].join(" "));
/** Words, at times with something in them that is none. */
const prose = fc.oneof(
  { weight: 9, arbitrary: words },
  fc.tuple(words, hostile, words).map((parts) => parts.join("")),
);

const day = fc.constantFrom("2019-04-02", "2019-04-03", "2019-04-31", "9999-12-31", "soon", "");
const clock = fc.constantFrom("10:00", "~10:00", "25:61", "10", "10:00:59.5", "02:30 PM", "24:00");
const time = fc.tuple(day, fc.constantFrom("T", " ", "T~", ""), clock).map((all) => all.join(""));
const zone = fc.constantFrom("UTC", "America/Chicago", "Mars/Base", "+25:00", "");
const handle = fc.constantFrom("ana", "@ana", "org/team", "a b", "-", "ä.b", "ana (role)");
const id = fc.constantFrom("A1", "A2", "A3", "a3", "A0", "A999999", "A1000000", "R1", "A");

/** Reads as YAML, whether or not it means anything. */
const anyValue = fc.oneof(
  time,
  zone,
  handle.map((one) => JSON.stringify(one)),
  words.map((text) => JSON.stringify(text)),
  fc.constantFrom("null", "~", "[a, a, {b: c}]", "{a: b}", "\n  - a\n  - b"),
  fc.constantFrom("\n  - risk: 2018-11-05-a#R1\n    foreseen: partly", "\n  - risk: R1\n  - 1"),
);
const brokenValue = fc.oneof(
  prose,
  fc.constantFrom("&a x", "*a", "!!js/function x", "'", "[", "|", "2: 3"),
);

const fields: readonly Field[] = templates.flatMap((template) => template.fields);
const sections: readonly Section[] = templates.flatMap((template) => template.sections);
/** Of the field's type, as somebody would write it. */
function written({ type, values }: Field): fc.Arbitrary<string> {
  const people = fc.array(
    handle.map((one) => JSON.stringify(one)),
    { maxLength: 12 },
  );
  switch (type) {
    case "choice":
      return fc.constantFrom(...values, ...values.map((one) => one.toUpperCase()), "none");
    case "time":
      return time;
    case "day":
      return day;
    case "zone":
      return zone;
    case "handles":
    case "list":
      return people.map((all) => `[${all.join(", ")}]`);
    default:
      return words.map((text) => JSON.stringify(text));
  }
}

/** One in twenty. */
const seldom = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: rare });

const fieldEntry = fc
  .constantFrom(...fields)
  .chain((field) =>
    fc.tuple(
      seldom(fc.constant(field.id), fc.constantFrom("Title", "detected-at", "__proto__", "source")),
      fc.oneof({ weight: 4, arbitrary: written(field) }, anyValue),
    ),
  );
const entries = fc
  .uniqueArray(fieldEntry, { maxLength: 14, selector: ([name]) => name })
  .map((all) => all.map(([name, said]) => `${name}: ${said}\n`).join(""));
const brokenEntries = fc.tuple(entries, fc.constantFrom("? a", "- a", "kind", "a"), brokenValue);

const frontMatter = fc
  .tuple(
    seldom(fc.constant("---\n"), fc.constantFrom("\ufeff---\n", "---js\n", "")),
    seldom(fc.constantFrom("postmortem", "postmortem", "premortem"), fc.constantFrom("other", "")),
    seldom(fc.constantFrom(...templates.map((template) => template.id)), fc.constant("none")),
    seldom(
      entries,
      brokenEntries.map(([before, name, said]) => `${before}${name}: ${said}\n`),
    ),
    seldom(fc.constant("---\n"), fc.constantFrom("...\n", "")),
  )
  .map(([open, kind, template, lines, close]) => {
    return `${open}kind: ${kind}\ntemplate: ${template}\n${lines}${close}`;
  });

const arrow = fc
  .tuple(fc.constantFrom("→", "->", "=>", "⇒", "—>"), fc.array(id, { maxLength: 3 }), prose)
  .map(([mark, ids, why]) => ` ${mark} ${ids.length > 0 ? ids.join(", ") : `none: ${why}`}`);
const meta = fc.oneof(
  seldom(fc.constantFrom("due 2019-04-16", "done 2019-04-05"), fc.constant("due soon")),
  fc.constantFrom("prevent", "detect", "P1", "#12", "ABC-12", "proposed", "evidence x"),
  seldom(fc.constant("@ana"), fc.constantFrom("P9", "owner: a", "due")),
  prose.map((why) => `declined: ${why}`),
);
const action = fc
  .tuple(
    fc.constantFrom("[ ] ", "[ ] ", "[x] ", "[y] ", ""),
    fc.oneof(
      id.map((name) => `**${name}** `),
      fc.constant(""),
    ),
    prose,
    fc.array(meta, { maxLength: 5 }),
  )
  .map(([box, name, text, metas]) => `- ${box}${name}${text} — ${metas.join(", ")}`);
const entry = fc
  .tuple(time, prose, fc.constantFrom("", " #started", " #detected", " #resolved", " #inc-42"))
  .map(([at, text, milestone]) => `- ${at} ${text}${milestone}`);
const disable = fc
  .tuple(
    fc.constantFrom("line", "next-line", "section", "file", "block", ""),
    fc.constantFrom("coverage", "arrow-form", "no-placeholder, action-id", "none-such", ""),
    fc.constantFrom(" -- why", " — why", ""),
  )
  .map(([scope, rules, why]) => `<!-- mortem-disable-${scope} ${rules}${why} -->`);
const table = fc
  .tuple(
    fc.constantFrom("| Action | Owner | Due | Id |", "| Time | What |", "| a |", "| Id |"),
    fc.constantFrom("| --- | --- | --- | --- |", "| --- | --- |", "|-|", ""),
    fc.array(fc.array(fc.oneof(prose, id, time, handle), { maxLength: 5 }), { maxLength: 4 }),
  )
  .map(([head, rule, rows]) =>
    [head, rule, ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n"),
  );
const risk = fc
  .tuple(fc.constantFrom("### R1 ", "### R2 ", "### r1: ", "#### R99999999 ", "### "), prose)
  .map(([mark, title]) => `${mark}${title}\n\n**How it failed**\n\n- ${title}\n\n**Early sign** x`);

const content = fc.oneof(
  { weight: 2, arbitrary: prose },
  { weight: 2, arbitrary: fc.tuple(prose, arrow).map(([text, end]) => `- ${text}${end}`) },
  { weight: 2, arbitrary: action },
  { weight: 2, arbitrary: entry },
  disable,
  table,
  risk,
  hostile,
  prose.map((text) => `> ${text}`),
  prose.map((text) => `  - ${text}`),
  prose.map((text) => `<!-- ${text} -->`),
  fc.constantFrom("", "```", "None: why", "- None: why", "<br>", "[a](../b.md#c)", "[a]: ../b.md"),
);
const heading = fc
  .tuple(
    fc.constantFrom("##", "##", "##", "#", "###", "#######"),
    fc.constantFrom(...sections.flatMap((section) => [section.heading, ...section.aliases])),
    fc.constantFrom("", "", " ##", ":", " (UTC)", " [x](y)"),
  )
  .map((parts) => parts.join(" "));

export const grammatical: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(heading, fc.array(content, { maxLength: 6 })), { maxLength: 10 }),
    seldom(fc.constantFrom("\n", "\n", "\r\n"), fc.constant("\r")),
  )
  .map(([front, parts, ending]) => {
    const body = parts.map(([name, blocks]) => `\n${name}\n\n${blocks.join("\n")}\n`).join("");
    return (front + body).replaceAll("\n", ending);
  });
