import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { unknownValues } from "../../../src/archive/search/nearest-filter.ts";
import { parseQuery } from "../../../src/archive/search/query.ts";
import { search } from "../../../src/archive/search/search.ts";
import { MortemError } from "../../../src/values/error.ts";
import { readCorpus } from "../../document/corpus.ts";
import { projectOf, textOf } from "../support.ts";

const DNS = textOf(
  "title: Lookups failed\nseverity: SEV-1\nservices: [core-dns, login]\ntags: [dns]\nowner: ana\nstarted_at: 2018-05-04",
  `# Lookups failed

<!-- What did users notice? Certificates? -->

## Summary

Nobody could log in. The resolver ran out of memory, as version 1.2 keeps all answers.

## Root causes

- The memory limit of CoreDNS had been set by hand → A1

## Timeline

| Time | What |
| --- | --- |
| 10:02 | CoreDNS is killed |

\`\`\`
dial tcp: lookup db: no such host
\`\`\`
`,
);
const CERTIFICATE = textOf(
  "title: The certificate expired\nseverity: sev2\ntemplate: outage\nservices: [login]\nowner: sol\nstarted_at: 2019-01-02",
  "# The certificate expired\n\n## Summary\n\nThe certificate of the login page had run out. It is a certificate by hand.\n",
);
const JAPANESE = textOf(
  "title: コンテナが消えた\nstarted_at: 2020-01-02",
  "# コンテナが消えた\n\n## 概要\n\nディスクがいっぱいになった。コンテナが自動で削除された。\n",
);
const NORWEGIAN = textOf("title: Innløpet stoppet", "Søknader ble ikke sendt inn på ti timer.\n");
const PREMORTEM =
  "---\nkind: premortem\ntitle: New login\nheld_at: 2018-11-05\n---\n\n## Risks\n\n### R1 The certificate is forgotten\n";

const FILES = {
  "docs/postmortems/2018-05-04-dns.md": DNS,
  "docs/postmortems/2019-01-02-certificate.md": CERTIFICATE,
  "docs/postmortems/2020-01-02-container.md": JAPANESE,
  "docs/postmortems/2021-01-02-inlet.md": NORWEGIAN,
  "docs/postmortems/README.md": "A certificate stands here too.",
  "docs/postmortems/notes.md": "So it does in these notes: certificate.",
  "docs/premortems/2018-11-05-login.md": PREMORTEM,
};
const project = projectOf(FILES);
const found = (typed: string, limit = 10) => search(project, parseQuery(typed), limit, () => {});
const names = (typed: string) => found(typed).found.map(({ record }) => record.id.slice(11));

describe("finds", () => {
  test.each([
    ["certificate", ["certificate", "login"]],
    ["certificates", ["certificate", "login"]],
    ["certif", ["certificate", "login"]],
    ["certifcate", ["certificate", "login"]],
    ["memory limit", ["dns"]],
    ["no such host", ["dns"]],
    ["ディスク", ["container"]],
    ["コンテナ削除", ["container"]],
    ["ﾃﾞｨｽｸ", ["container"]],
    ["innlopet", ["inlet"]],
    ["SØKNADER", ["inlet"]],
    ["core-dns", ["dns"]],
    ["notice", []],
    ["sev2", []],
  ])("%s: %j", (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  test.each([
    ["service:login", ["certificate", "dns"]],
    ["service:core-dns certificate", []],
    ["severity:sev1", ["dns"]],
    ["severity:sev1,SEV2", ["certificate", "dns"]],
    ["type:outage", ["certificate"]],
    ["type:premortem", ["login"]],
    ["tag:DNS", ["dns"]],
    ["year:2018", ["login", "dns"]],
    ["year:2018,2019 certificate", ["certificate", "login"]],
    ["owner:@Sol", ["certificate"]],
    ["service:login owner:ana", ["dns"]],
  ])("%s: %j", (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  test.each([
    ['"ran out of memory"', ["dns"]],
    ['"out of memory limit"', []],
    ['"expired"', ["certificate"]],
    ['"certificate expired" login', ["certificate"]],
    ['"ertificat"', ["certificate", "login"]],
    ['"out of memory" certifcate', ["dns"]],
    ['"expired login"', []],
    ['"core-dns login"', []],
    ['"failed summary"', []],
  ])("%s: %j", (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });
});

it("puts the document first in which the words stand together", () => {
  const apart = textOf("title: a", "A node.\n\nA pool.\n\nEmpty.\n\nNode, node; a pool.\n");
  const together = textOf(
    "title: b",
    "The pool of the node was empty.\n\nIt was filled again by hand.\n",
  );
  const files = { "docs/postmortems/a.md": apart, "docs/postmortems/b.md": together };
  const result = search(projectOf(files), parseQuery("pool node empty"), 10, () => {});
  expect(result.found.map(({ record }) => record.id)).toEqual(["b", "a"]);
});

describe("a phrase", () => {
  const inBody = (body: string, typed: string) => {
    const files = { "docs/postmortems/a.md": textOf("title: a", body) };
    const [one] = search(projectOf(files), parseQuery(typed), 10, () => {}).found;
    const { text, marks } = one?.excerpt ?? {};
    return one && [text, marks?.map(({ start, end }) => text?.slice(start, end))];
  };

  it("is what is shown, though other sentences have more of the words", () => {
    const body =
      "Out of memory memory: no disk.\n\nThe pod ran out of memory.\n\nMemory, disk, out disk.\n";
    expect(inBody(body, '"ran out of memory" disk')).toEqual([
      "The pod ran out of memory.",
      ["ran out of memory"],
    ]);
    expect(inBody("It read: a → b, twice.\n", '"→"')).toEqual(["It read: a → b, twice.", ["→"]]);
  });

  it("is found in code that is written like a comment", () => {
    expect(inBody("Nginx sent `<!-- upstream died -->`.\n", '"upstream died"')?.[0]).toBe(
      "Nginx sent <!-- upstream died -->.",
    );
  });

  it("is found over a line's end, and over bold and code, but over no empty line", () => {
    expect(inBody("The disk was\nfull.\n", '"disk was full"')?.[1]).toEqual(["disk was full"]);
    expect(inBody("**The disk** was `full`.\n", '"disk was full"')?.[1]).toEqual(["disk was full"]);
    expect(inBody("The disk\n \nwas full.\n", '"disk was full"')).toBeUndefined();
  });
});

describe("shows", () => {
  const excerptOf = (typed: string) => {
    const excerpt = found(typed).found[0]?.excerpt;
    const marked = excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end));
    return [excerpt?.section, excerpt?.text, marked];
  };

  it("the sentence, its heading and the words as they are written", () => {
    expect(excerptOf("memori resolver")).toEqual([
      "Summary",
      "The resolver ran out of memory, as version 1.2 keeps all answers.",
      ["resolver", "memory"],
    ]);
    expect(excerptOf("memory of CoreDNS limit")).toEqual([
      "Root causes",
      "The memory limit of CoreDNS had been set by hand → A1",
      ["memory", "limit", "CoreDNS"],
    ]);
  });

  it("a row of a table, a line of code, a sentence without blanks", () => {
    expect(excerptOf("killed")).toEqual(["Timeline", "10:02 · CoreDNS is killed", ["killed"]]);
    expect(excerptOf("dial tcp")[1]).toBe("dial tcp: lookup db: no such host");
    expect(excerptOf("自動で削除")).toEqual([
      "概要",
      "コンテナが自動で削除された。",
      ["自動で削除"],
    ]);
  });

  it("the name in the head where nothing else answers", () => {
    const files = { "docs/postmortems/a.md": textOf("title: a\nservices: [checkout]", "Text.\n") };
    const [one] = search(projectOf(files), parseQuery("checkout"), 10, () => {}).found;
    expect(one?.excerpt).toMatchObject({ section: "services", text: "checkout", line: 4 });
    expect(one?.excerpt?.marks).toEqual([{ start: 0, end: 8 }]);
  });

  it("no sentence that is only an arrow to an action", () => {
    const body = "## Root causes\n\n- x\n\n  → A2\n\n## Action items\n\n- [ ] **A2** Pin it\n";
    const files = { "docs/postmortems/a.md": textOf("title: a", body) };
    const [one] = search(projectOf(files), parseQuery("A2"), 10, () => {}).found;
    expect(one?.excerpt?.text).toContain("Pin it");
  });

  it("of a long sentence what is around its first word", () => {
    const long = `${"before ".repeat(60)}the needle ${"after ".repeat(60)}`;
    const files = { "docs/postmortems/a.md": textOf("title: a", long) };
    const [one] = search(projectOf(files), parseQuery("needle"), 10, () => {}).found;
    expect(one?.excerpt?.text).toMatch(/^…before (?:before )*the needle (?:after )*after…$/);
    expect(one?.excerpt?.text.length).toBeLessThanOrEqual(242);
    const [mark] = one?.excerpt?.marks ?? [];
    expect(one?.excerpt?.text.slice(mark?.start, mark?.end)).toBe("needle");
  });
});

it("counts what it does not show", () => {
  expect(found("certificate", 1)).toMatchObject({ total: 2, documents: 6, mistyped: [] });
  expect(found("certificate", 1).found).toHaveLength(1);
  expect(found("expird certifcate").mistyped).toEqual(["expird", "certifcate"]);
  expect(found('"ertificat"').mistyped).toEqual([]);
});

test.each(["year:2018 expired", "year:2018 tag:dns expired", '"ran out of memory" expired'])(
  "%s: a word that other documents have is not mistyped",
  (typed) => {
    expect(found(typed).mistyped).toEqual([]);
    expect(found(`${typed} certifcate`).mistyped).toEqual(["certifcate"]);
  },
);

it("looks for what is near to eight words at most", () => {
  const typed = Array.from({ length: 12 }, (_, at) => `qzxwv${at}`);
  expect(found(typed.join(" ")).mistyped).toEqual(typed.slice(0, 8));
});

it("takes a word for mistyped that only guidance has", () => {
  expect(found("notice year:2018").mistyped).toEqual(["notice"]);
});

it("goes on beside a file that cannot be read", () => {
  const error = new MortemError("this is a binary file", "Save it as text.");
  const bad: string[] = [];
  const broken = projectOf({ ...FILES, "docs/postmortems/x.md": error });
  const { total } = search(broken, parseQuery("certifcate"), 10, ({ path }) => bad.push(path));
  expect([total, bad]).toEqual([2, ["docs/postmortems/x.md"]]);
});

it("finds causes by their filter, and names it where a tag was looked for", () => {
  const project = projectOf({ "docs/postmortems/a.md": textOf("title: a\ncauses: [Certificate]") });
  const found = (query: string) => search(project, parseQuery(query), 10, () => {}).found;
  expect(found("cause:certificate")).toHaveLength(1);
  expect(found("causes:certificate")).toHaveLength(1);
  expect(unknownValues(project, parseQuery("tag:certificate"))).toEqual([
    { name: "tag", value: "certificate", near: "cause:certificate" },
  ]);
});

it("names the value of a filter that was probably meant", () => {
  const query = parseQuery("service:core-dms,login tag:nothing-like-it year:1999");
  expect(unknownValues(project, query)).toEqual([
    { name: "service", value: "core-dms", near: "service:core-dns" },
    { name: "tag", value: "nothing-like-it", near: undefined },
    { name: "year", value: "1999", near: undefined },
  ]);
});

const corpus = readCorpus().filter((_, at) => at % 12 === 0);
const inCorpus = projectOf(
  Object.fromEntries(
    corpus.map(({ text }, at) => [`docs/postmortems/${at}.md`, textOf(`title: "${at}"`, text)]),
  ),
);

test.skipIf(corpus.length === 0)(
  "any word of a real document finds it",
  { timeout: 60_000 },
  () => {
    const visible = (text: string) => text.replace(/<!--[\s\S]*?(?:-->|$)/g, " ");
    for (const [at, { text }] of corpus.entries()) {
      const words = visible(text).match(/[\p{L}\p{N}]{4,30}/gu) ?? [];
      for (const word of [words[3], words[Math.floor(words.length / 2)], words.at(-1)]) {
        if (word === undefined) continue;
        const { found: all } = search(inCorpus, parseQuery(`"${word}"`), corpus.length, () => {});
        expect(
          all.map(({ record }) => record.id),
          word,
        ).toContain(String(at));
      }
    }
  },
);

test("any word of any script finds its document, whatever stands around it", () => {
  const word = fc.stringMatching(/^[\p{L}][\p{L}\p{M}\p{N}]{0,20}$/u);
  fc.assert(
    fc.property(word, fc.constantFrom(" ", ", ", "_", "（", "/"), (one, around) => {
      fc.pre(one.normalize("NFKC").length <= 40);
      const files = { "docs/postmortems/a.md": textOf("title: x", `q${around}${one}${around}q\n`) };
      const { found: all, mistyped } = search(
        projectOf(files),
        parseQuery(`"${one}"`),
        1,
        () => {},
      );
      expect([all.length, mistyped]).toEqual([1, []]);
    }),
    { numRuns: 500 },
  );
});
