/** Links to places in this page, to other pages and to files of the repository. */

import { anchorKey, anchorsIn } from "../../archive/anchors.ts";
import { decodedTarget } from "../../archive/markdown-text.ts";
import type { Document } from "../../document/document.ts";
import { isImported } from "../../document/facts.ts";
import { shortened } from "../../values/text.ts";
import { isOfArchive, resolveLink } from "../links.ts";
import { EVERY_KIND, type Fault, type Rule, type Subject } from "../rule.ts";

/** Of a path in a message, in characters. */
const MOST_SHOWN = 200;

export default {
  id: "links-resolve",
  class: "wrong",
  summary: "Every relative link leads to a file of the repository, and every anchor to a heading.",
  why: "A reader follows a link because the page does not say it itself. Where it leads nowhere, they have to ask, and most will not. In an imported document it is a warning, since the link was often dead before.",
  good: [
    {
      title: "a file and a heading",
      sections: {
        trigger:
          "Tagging 2.4.0, see [the release guide](../guide/release.md) and [the timeline](#timeline).",
      },
      files: ["docs/guide/release.md"],
    },
    {
      title: "a heading of another document",
      sections: {
        foresight:
          "Partly: see [the pre-mortem](../premortems/2018-11-05-modelling-library.md#r2-tests-do-not-run-on-what-production-has).",
      },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    {
      title: "an address, and code",
      sections: {
        trigger: "Tagging [2.4.0](https://git.example.com/tags/2.4.0), not `[this](nowhere.md)`.",
      },
    },
  ],
  bad: [
    {
      title: "a file that is not there",
      sections: { trigger: "Tagging 2.4.0, see [the release guide](../guide/release.md)." },
    },
    {
      title: "a heading that is not there",
      sections: { trigger: "Tagging 2.4.0, see [what came before](#background)." },
    },
    {
      title: "a heading that another document does not have",
      sections: {
        foresight:
          "Partly: see [the pre-mortem](../premortems/2018-11-05-modelling-library.md#r9-feature-gaps).",
      },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
  ],
  kinds: EVERY_KIND,
  *check(subject) {
    const weight = isImported(subject.document) ? OF_AN_IMPORT : {};
    const anchors = ownAnchors(subject.document);
    for (const { target, span } of subject.links) {
      const wrong = faultOf(target, subject, anchors);
      if (wrong !== undefined) yield { ...wrong, ...weight, span };
    }
  },
} satisfies Rule;

/** Most were broken before the import, and what they led to is often gone for good: that must not turn CI red. */
const OF_AN_IMPORT = { class: "judgement", severity: "warning" } as const;

type Wrong = Pick<Fault, "message" | "hint">;

function faultOf(target: string, subject: Subject, own: () => ReadonlySet<string>) {
  const { document, config, archive } = subject;
  const at = target.indexOf("#");
  const anchor = at === -1 ? "" : target.slice(at + 1);
  if (at === 0) return deadAnchor(anchor, own());
  if (NO_PATH.test(target)) return undefined;
  const path = resolveLink(document.path, target);
  if (path === undefined || path === "") return undefined;
  if (path === document.path) return deadAnchor(anchor, own());
  if (!archive.files.has(path)) {
    // The rule `references` names these.
    if (isOfArchive(path, config)) return undefined;
    const spellings = [path, `${path}.md`, `${path}/index.md`, path.replace(/\.html?$/, ".md")];
    if (!spellings.some(archive.exists)) return deadPath(path);
  }
  return path.endsWith(".md") ? deadAnchor(anchor, archive.anchorsOf(path), path) : undefined;
}

/** A variable of a site generator, a path from a site's root, a mail address, or a name that only a reader's wiki knows. */
const NO_PATH = /\{\{|\{%|<%|\$\{|^\/(?![^?#]*\.md(?:[?#]|$))|^[^/]*@|^[^./?#]+$/;

function deadPath(path: string): Wrong {
  return {
    message: `this link leads nowhere: ${shortened(path, MOST_SHOWN)}`,
    hint: "Correct the path, which counts from the folder of this page, or link to an address that everyone can open.",
  };
}

function deadAnchor(
  anchor: string,
  known: ReadonlySet<string> | undefined,
  path?: string,
): Wrong | undefined {
  if (known === undefined || ALWAYS.test(anchor) || known.has(anchorKey(anchor))) return undefined;
  const place = shortened(`#${decodedTarget(anchor)}`, MOST_SHOWN);
  return {
    message: `there is no heading ${place}${path === undefined ? "" : ` in ${shortened(path, MOST_SHOWN)}`}`,
    hint: "Write the heading's words in lower case with dashes, as in `#root-causes`, or take the anchor out.",
  };
}

/** What every page has, or what only a browser understands. */
const ALWAYS = /^(?:$|top$|L\d|:~:|\/|!|fn|user-content-|issuecomment-)/i;

function ownAnchors({ text, body }: Document): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | undefined;
  return () => {
    known ??= anchorsIn(text, body.headings);
    return known;
  };
}
