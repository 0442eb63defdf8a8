/** `mortem lint --fix`: mends the documents on disk, or shows as a diff what it would write. */
import type { Project } from "../../archive/project.ts";
import { changeDocument, refuseUneditable } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import type { LintResult } from "../../lint/finding.ts";
import { fixDocument } from "../../lint/fixes.ts";
import type { LintOptions } from "../../lint/lint.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import type { Edit } from "../../values/text.ts";
import { unifiedDiff } from "../../values/unified-diff.ts";
import { readTargets } from "./read.ts";
import type { Target } from "./targets.ts";

export interface Fixes {
  /** How many findings were mended, and in how many documents. */
  readonly count: number;
  readonly documents: number;
  /** Of a dry run: what would stand in each document, by path, and the difference. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diff: string;
  /** Of the files that could not be written. */
  readonly problems: readonly MortemError[];
}

/** A document that no command may edit is left as it is: its findings say why. */
export function fixTargets(
  project: Project,
  targets: readonly Target[],
  options: LintOptions,
  dryRun: boolean,
): Fixes {
  const files = new Map(targets.map(({ path, file }) => [path, file]));
  const texts = new Map<string, string>();
  const diffs: string[] = [];
  const problems: MortemError[] = [];
  let count = 0;
  let documents = 0;
  for (const document of readTargets(project, targets)) {
    if ("error" in document || !isEditable(document)) continue;
    const fixed = fixDocument(document, options);
    if (fixed.text === document.text) continue;
    let mended = fixed.count;
    if (dryRun) {
      texts.set(document.path, fixed.text);
      diffs.push(unifiedDiff(document.path, document.text, fixed.text));
    } else {
      const file = files.get(document.path) as string;
      try {
        changeDocument(project.files, file, document.path, project.lookup, (now) => {
          const again = fixDocument(now, options);
          mended = again.count;
          return [whole(now, again.text)];
        });
      } catch (error) {
        if (!(error instanceof MortemError)) throw error;
        problems.push(error);
        continue;
      }
    }
    count += mended;
    documents++;
  }
  return { count, documents, texts, diff: diffs.join(""), problems };
}

function whole({ text }: Document, now: string): Edit {
  return { start: 0, end: text.length, text: now };
}

function isEditable(document: Document): boolean {
  try {
    refuseUneditable(document);
    return true;
  } catch (error) {
    if (error instanceof MortemError) return false;
    throw error;
  }
}

/** `Fixed 3 findings in 2 documents; 1 error is left.` */
export function fixedText(
  { count, documents }: Fixes,
  { errors, warnings, infos }: LintResult,
  dryRun: boolean,
): string {
  if (count === 0) return "Nothing that --fix could mend.";
  const left = errors + warnings + infos;
  const where = `${counted(count, "finding")} in ${counted(documents, "document")}`;
  const rest = left === 0 ? "none" : counted(left, "finding");
  if (dryRun) return `--fix would mend ${where}; ${rest} would be left.`;
  return `Mended ${where}; ${rest} ${left > 1 ? "are" : "is"} left.`;
}
