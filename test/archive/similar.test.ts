import { describe, expect, it, test } from "vitest";
import { LIKE_ENOUGH, saysLittle, similarTo } from "../../src/archive/similar.ts";
import { Document } from "../../src/document/document.ts";
import { MortemError } from "../../src/values/error.ts";
import { lookup, projectOf, textOf } from "./support.ts";

const PATH = (id: string) => `docs/postmortems/${id}.md`;

const FLUX = textOf(
  "title: Flux updated itself\nstarted_at: 2021-02-19",
  "# Flux updated itself\n\n## Summary\n\nFlux took a version that dropped a flag, and the log shipper stopped.\n\n## Root causes\n\n- The version of Flux was not pinned\n",
);
const FLUX_AGAIN = textOf(
  "title: Flux again\nstarted_at: 2021-03-01\nservices: [log-shipper]",
  "# Flux again\n\n## Summary\n\nAn unpinned version of Flux restarted the log shipper without its flag.\n\n## Root causes\n\n- Pinned by hand\n",
);
const CHECKOUT = textOf(
  "title: Orders were lost\nstarted_at: 2020-01-01\nservices: [checkout]",
  "# Orders were lost\n\n## Summary\n\nThe queue dropped every second order during the sale.\n",
);
const SHIPPER = textOf(
  "title: No entries\nstarted_at: 2022-01-01\nservices: [log-shipper]",
  "# No entries\n\n## Summary\n\nA full disk, for a night.\n",
);
const PREMORTEM = `---\nkind: premortem\ntitle: Flux\n---\n\n${FLUX.split("---\n\n")[1]}`;

const FILES: Record<string, string | MortemError> = {
  [PATH("2020-01-01-orders")]: CHECKOUT,
  [PATH("2021-02-19-flux")]: FLUX,
  [PATH("2021-03-01-flux-again")]: FLUX_AGAIN,
  [PATH("2022-01-01-shipper")]: SHIPPER,
  "docs/premortems/2021-01-01-flux.md": PREMORTEM,
  [PATH("2021-01-02-flux")]: PREMORTEM,
};

function likeIt(id: string, options = {}, files = FILES) {
  const document = new Document(PATH(id), files[PATH(id)] as string, lookup);
  return similarTo(projectOf(files), document, { limit: 10, ...options }, () => {});
}
const idsLike = (id: string, options = {}) =>
  likeIt(id, options).map(({ candidate }) => candidate.id.slice(11));

it("finds what shares rare words, and what is of the same service", () => {
  expect(idsLike("2021-02-19-flux")[0]).toBe("flux-again");
  const [first] = likeIt("2021-02-19-flux");
  expect(first?.shared).toContain("flux");
  expect(likeIt("2022-01-01-shipper")[0]).toMatchObject({
    candidate: { id: "2021-03-01-flux-again" },
    shared: expect.arrayContaining(["log-shipper"]),
  });
});

describe("tells", () => {
  const shared = (front: string, body: string) => {
    const files = {
      [PATH("a")]: textOf(`title: a\n${front}`, body),
      [PATH("b")]: textOf(`title: b\n${front}`, body),
    };
    return likeIt("a", {}, files)[0]?.shared;
  };

  test.each([
    ["short ones", "services: [db]\ntags: [k8]", ["db", "k8"]],
    ["those without blanks", "services: [検索]\ntags: [障害]", ["検索", "障害"]],
  ])("the names first: %s", (_, front, names) => {
    const told = shared(front, "Replicas replicas lagged lagged lagged.\n");
    expect(new Set(told?.slice(0, 2))).toEqual(new Set(names));
    expect(told).toEqual(expect.arrayContaining(["replicas", "lagged"]));
  });

  it("no words of addresses, headings, handles and meta", () => {
    const body = `## Action items

Replicas lagged: [the thread](https://github.com/shop/repo/issues/12), github.com.

| Action | Owner | Due |
| --- | --- | --- |
| Pin | @release-lead | 2019-04-02 |

- [ ] **A1** Pin — @release-lead, due 2019-04-02, prevent
`;
    expect(new Set(shared("", body))).toEqual(new Set(["replicas", "lagged", "thread", "pin"]));
  });
});

describe("of common services and few words", () => {
  const PROSE = "Sessions expired while the gateway rebalanced its shards.";
  const others = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      PATH(`2020-01-${10 + n}-other`),
      textOf(`title: Other ${n}\nservices: [login, database]`, `Part${n} broke by hand${n}.\n`),
    ]),
  );
  const files = {
    ...others,
    [PATH("2021-01-01-a")]: textOf(
      "title: a\nservices: [login]\ncauses: [certificate]",
      `${PROSE} Both of the leads asked for a second hand, and it hurt none of them.\n`,
    ),
    [PATH("2020-01-01-again")]: textOf(
      "title: b\nservices: [Login, mail]\ncauses: [Certificate]",
      "Die Verbindung ging verloren.\n",
    ),
    [PATH("2020-01-02-prose")]: textOf("title: c", `${PROSE}\n`),
    [PATH("2020-01-03-filler")]: textOf(
      "title: d",
      "None of both leads asked for a second hand, which hurt them.\n",
    ),
    [PATH("2020-01-04-cause")]: textOf("title: e\nservices: [mail]\ncauses: [certificate]", "E.\n"),
  };

  it("has first what statistics count as come back, whatever the words are", () => {
    const found = likeIt("2021-01-01-a", { limit: 3 }, files);
    expect(found.map(({ candidate, shared }) => [candidate.id.slice(11), shared])).toEqual([
      ["again", ["certificate", "login"]],
      ["prose", ["sessions", "expired", "gateway", "rebalanced", "shards"]],
      ["cause", ["certificate"]],
    ]);
    const [again] = likeIt("2021-01-01-a", { least: 0.9 }, files);
    expect(again?.candidate.id).toBe("2020-01-01-again");
  });

  it("names none without a reason that tells something", () => {
    const found = likeIt("2021-01-01-a", { limit: 50 }, files);
    expect(found.map(({ candidate }) => candidate.id)).not.toContain("2020-01-03-filler");
    for (const { shared } of found) expect(shared.length).toBeGreaterThan(0);
  });

  it("names none like a document without text, but for words of its title", () => {
    const started = (title: string) => ({
      ...files,
      [PATH("2022-01-01-new")]: textOf(
        `title: ${title}`,
        `# ${title}\n\n## Summary\n\n## Impact\n`,
      ),
    });
    const found = (title: string) => likeIt("2022-01-01-new", {}, started(title));
    expect(found("Nothing works")).toEqual([]);
    expect(found("Sessions")[0]).toMatchObject({ shared: ["sessions"] });
    const document = new Document(
      PATH("x"),
      started("Sessions")[PATH("2022-01-01-new")] as string,
      lookup,
    );
    expect(saysLittle(document)).toBe(true);
    expect(saysLittle(new Document(PATH("x"), FLUX, lookup))).toBe(false);
  });

  it("tells words of scripts without blanks, not pairs of their letters", () => {
    const japanese = {
      ...others,
      [PATH("2021-01-01-a")]: textOf("title: a", "夜中に証明書が失効した。ログインできない。\n"),
      [PATH("2021-01-02-b")]: textOf("title: b", "証明書の失効により、ログインが止まった。\n"),
    };
    const [first] = likeIt("2021-01-01-a", {}, japanese);
    expect(new Set(first?.shared)).toEqual(new Set(["証明書", "失効", "ログイン"]));
  });
});

describe("names", () => {
  test.each(["itself", "a pre-mortem"])("never %s", () => {
    expect(idsLike("2021-02-19-flux")).not.toContain("flux");
  });

  it("only what is earlier, where that is asked for", () => {
    expect(idsLike("2021-02-19-flux", { earlier: true })).not.toContain("flux-again");
    expect(idsLike("2021-03-01-flux-again", { earlier: true })[0]).toBe("flux");
  });

  it("only what is like enough, and no more than was asked for", () => {
    expect(idsLike("2020-01-01-orders", { least: LIKE_ENOUGH })).toEqual([]);
    expect(idsLike("2021-02-19-flux", { limit: 1 })).toHaveLength(1);
  });
});

it("is about 1 for a copy, and low where only common words are shared", () => {
  const others = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      PATH(`2019-01-01-other-${n}`),
      textOf("title: x", `Thing${n} broke for an hour; part${n} had to be replaced by hand${n}.\n`),
    ]),
  );
  const [copy, ...rest] = likeIt(
    "2021-02-19-flux",
    {},
    { ...others, [PATH("2021-02-19-flux")]: FLUX, [PATH("copy")]: FLUX },
  );
  expect(copy?.likeness).toBeCloseTo(1, 5);
  for (const { likeness } of rest) expect(likeness).toBeLessThan(0.05);
});

it("is lower for a long document that has the same words among others", () => {
  const filler = Array.from({ length: 300 }, (_, n) => `word${n}x`).join(" ");
  const files = {
    [PATH("a")]: textOf("title: a", "The resolver dropped lookups.\n"),
    [PATH("b")]: textOf("title: b", "The resolver dropped lookups again.\n"),
    [PATH("c")]: textOf("title: c", `The resolver dropped lookups. ${filler}\n`),
  };
  expect(likeIt("a", {}, files).map(({ candidate }) => candidate.id)).toEqual(["b", "c"]);
});

it("leaves guidance, hours and years out of the comparison", () => {
  const draft = (title: string, day: string) =>
    textOf(
      `title: ${title}\nstarted_at: ${day}`,
      `# ${title}\n\n<!-- Say what users noticed, in two sentences. -->\n\n- 10:02 ${title} in 2021\n`,
    );
  const files = {
    [PATH("2021-01-01-apples")]: draft("apples", "2021-01-01"),
    [PATH("2021-01-02-pears")]: draft("pears", "2021-01-02"),
  };
  expect(likeIt("2021-01-02-pears", {}, files)).toEqual([]);
});

it("finds the like of Japanese", () => {
  const files = {
    [PATH("a")]: textOf("title: a", "証明書の期限切れでログインが停止した。\n"),
    [PATH("b")]: textOf("title: b", "証明書が期限切れになり、検索が停止。\n"),
    [PATH("c")]: textOf("title: c", "メモリ不足でワーカーが再起動した。\n"),
  };
  expect(likeIt("a", {}, files)[0]?.candidate.id).toBe("b");
});

it("tells of a file that cannot be read, and goes on", () => {
  const bad: string[] = [];
  const files = { ...FILES, [PATH("x")]: new MortemError("binary", "Save it as text.") };
  const document = new Document(PATH("2021-02-19-flux"), FLUX, lookup);
  const found = similarTo(projectOf(files), document, { limit: 1 }, ({ path }) => bad.push(path));
  expect([found.length, bad]).toEqual([1, [PATH("x")]]);
});
