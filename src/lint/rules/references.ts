/** References to other documents of the archive. */
import type { Document } from "../../document/document.ts";
import { shortened } from "../../values/text.ts";
import { entryOf, type YamlNode } from "../../values/yaml-node.ts";
import { isOfArchive, resolveLink } from "../links.ts";
import { EVERY_KIND, type Fault, type Rule, type Subject, type Surroundings } from "../rule.ts";

/** Of a path in a message, in characters. */
const MOST_SHOWN = 200;

export default {
  id: "references",
  class: "wrong",
  summary: "Every other document that this one names exists.",
  why: "The loop from pre-mortem to post-mortem and back rests on these names, and a dead link is where a reader gives up.",
  good: [
    {
      title: "a pre-mortem of the archive",
      front: {
        premortems: "[2018-11-05-modelling-library]",
        anticipated:
          "\n  - risk: 2018-11-05-modelling-library#R2\n    foreseen: partly\n    mitigation: not-done",
      },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    {
      title: "a link to a document",
      sections: {
        foresight:
          "Partly: see [the pre-mortem](../premortems/2018-11-05-modelling-library.md#r2-tests-do-not-run-on-what-production-has).",
      },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    {
      title: "a link out of the archive",
      sections: { trigger: "Tagging 2.4.0, see [the release guide](../../guide/release.md)." },
      files: ["guide/release.md"],
    },
  ],
  bad: [
    {
      title: "a pre-mortem that does not exist",
      front: { premortems: "[2018-11-05-modeling-library]" },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    {
      title: "a risk of no document",
      front: { anticipated: "\n  - risk: 2018-11-05-modelling-library#R2" },
    },
    {
      title: "a dead link",
      sections: {
        foresight: "Partly: see [the pre-mortem](../premortems/2018-11-05-modelling-library.md).",
      },
    },
    {
      title: "a dead link by name",
      sections: {
        foresight:
          "Partly: see [the pre-mortem][pre].\n\n[pre]: ../premortems/2018-11-05-modelling-library.md",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check(subject) {
    const { document, archive } = subject;
    for (const { node, id } of namedIn(document)) {
      if (archive.pathsOf(id).length > 0) continue;
      yield {
        message: `there is no document \`${shortened(id, MOST_SHOWN)}\``,
        hint: hintFor(id, archive),
        span: node.span,
      };
    }
    yield* deadLinks(subject);
  },
} satisfies Rule;

/** The ids in `premortems`, and those before the `#` of each anticipated risk. */
function* namedIn({ front }: Document): Generator<{ node: YamlNode; id: string }> {
  for (const node of itemsOf(front.fields.get("premortems")?.value)) {
    if (node.kind === "scalar" && node.value !== null) yield { node, id: node.text.trim() };
  }
  for (const entry of itemsOf(front.fields.get("anticipated")?.value)) {
    const node = entryOf(entry, "risk")?.value;
    if (node?.kind === "scalar" && node.value !== null)
      yield { node, id: (node.text.split("#", 1)[0] as string).trim() };
  }
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.kind === "list" ? node.items : [node];
}

function* deadLinks({ document, links, config, archive }: Subject): Generator<Fault> {
  if (!document.text.includes(".md")) return;
  for (const { target, span } of links) {
    const path = resolveLink(document.path, target);
    if (path === undefined || !isOfArchive(path, config) || archive.files.has(path)) continue;
    const stem = path.slice(path.lastIndexOf("/") + 1, -3);
    yield {
      message: `this link leads to no document: ${shortened(path, MOST_SHOWN)}`,
      hint: hintFor(stem, archive),
      span,
    };
  }
}

function hintFor(id: string, archive: Surroundings): string {
  const [moved] = archive.pathsOf(id);
  if (moved !== undefined) return `It stands at ${moved}.`;
  const near = archive.nearestTo(id);
  return near === undefined
    ? "Correct the name, or take the reference out: `mortem list` shows what there is."
    : `Did you mean \`${near}\`?`;
}
