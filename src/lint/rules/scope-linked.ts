/** What was on paper when the group met. */
import { fieldText } from "../../document/front-matter.ts";
import { shortened } from "../../values/text.ts";
import { resolveLink } from "../links.ts";
import { fieldSpan } from "../places.ts";
import type { Rule, Surroundings } from "../rule.ts";

export default {
  id: "scope-linked",
  class: "judgement",
  summary: "`scope` is an address, or the path of something in the repository.",
  why: "A group that has nothing in front of it speaks in generalities, and whoever reads the risks later cannot tell what they were about.",
  good: [
    { title: "an address", front: { scope: "https://wiki.example.com/modelling-library-2" } },
    {
      title: "a path from the root",
      front: { scope: "docs/design/modelling-library-2.md" },
      files: ["docs/design/modelling-library-2.md"],
    },
    {
      title: "a path from the document, to a place in a page",
      front: { scope: "../design/modelling-library-2.md#plan" },
      files: ["docs/design/modelling-library-2.md"],
    },
  ],
  bad: [
    { title: "no scope", front: { scope: null } },
    { title: "words", front: { scope: "the plan of the modelling team" } },
    { title: "a path that leads nowhere", front: { scope: "docs/design/modelling-library.md" } },
  ],
  kinds: ["premortem"],
  *check({ document, archive }) {
    const scope = fieldText(document.front, "scope");
    const span = fieldSpan(document, "scope");
    if (scope === undefined) {
      yield {
        message: "nothing says what was on paper",
        hint: "Set `scope` to the address or the path of a design, a plan or a brief.",
        span,
      };
      return;
    }
    if (/\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s/]/i.test(scope)) return;
    if (pathsOf(document.path, scope).some((path) => isThere(archive, path))) return;
    const isPath = !/\s/.test(scope) && /[/.]/.test(scope);
    yield isPath
      ? {
          message: `\`scope\` leads nowhere: ${shortened(scope, MOST_SHOWN)}`,
          hint: "Correct the path, which counts from the root of the repository; an address begins with https://.",
          span,
          class: "wrong",
        }
      : {
          message: "`scope` is neither an address nor a path",
          hint: "Name the design, the plan or the brief that the group had in front of it, so that one can open it.",
          span,
        };
  },
} satisfies Rule;

/** In characters. */
const MOST_SHOWN = 200;

/** From the root, as we write it, and from the document, as a link would be. */
function pathsOf(document: string, scope: string): string[] {
  const target = scope.replace(/^<(.*)>$/, "$1");
  return ["", document].flatMap((from) => resolveLink(from, target) || []);
}

function isThere({ files, exists }: Surroundings, path: string): boolean {
  return files.has(path) || exists(path);
}
