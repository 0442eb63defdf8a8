import { expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { type LintOptions, lintOne } from "../../src/lint/lint.ts";
import { readCorpus } from "../document/corpus.ts";
import { lookup, optionsFor } from "./support.ts";

const files = readCorpus();
const options: LintOptions = optionsFor(files.map(({ path }) => `docs/postmortems/${path}`));

/** What stands in the file, as it is and as a post-mortem. */
function variants(text: string): string[] {
  const opening = /^---\r?\n/.exec(text)?.[0];
  const rest = opening === undefined ? `---\n\n${text}` : text.slice(opening.length);
  return [text, `---\nkind: postmortem\nstarted_at: 2024-01-31T23:30\n${rest}`];
}

it.skipIf(files.length === 0)(
  "checks every real file to its end, and says where each finding stands",
  () => {
    for (const { path, text } of files) {
      for (const variant of variants(text)) {
        const findings = lintOne(
          new Document(`docs/postmortems/${path}`, variant, lookup),
          options,
        );
        for (const finding of findings) expect(finding.line, path).toBeGreaterThan(0);
      }
    }
  },
);
