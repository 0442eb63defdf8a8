/** What a start costs: commands on little, against an empty script. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Archive } from "./archive.ts";
import { FOLDER, generatedDocument } from "./document.ts";
import { compare, type Program, type Ratio, timeOf } from "./measure.ts";
import { timeUntil } from "./question.ts";

export interface Start {
  readonly what: string;
  readonly ratio: Ratio;
}

/** What `start` calls its document, at the time of the environment that all are measured in. */
const INCIDENT = `${FOLDER}/2024-05-06-api-answers-500.md`;

/**
 * @param mortem the built program
 * @param single an archive of one document
 * @param large one with many
 */
export async function measureStarts(
  mortem: string,
  single: Archive,
  large: Archive,
  rounds: number,
): Promise<Start[]> {
  const first = generatedDocument(1).path;
  const start = { args: [mortem, "start", "API answers 500"], cwd: large.root };
  const remove = () => rmSync(join(large.root, INCIDENT), { force: true });
  const commands: [string, Program][] = [
    ["`mortem --help`", { args: [mortem, "--help"], cwd: single.root }],
    ["`mortem lint` of one document", { args: [mortem, "lint", first], cwd: single.root }],
    ["`mortem index` of one document", { args: [mortem, "index"], cwd: single.root }],
    [
      `\`mortem start\` beside ${large.documents.toLocaleString("en")} documents`,
      { ...start, before: remove },
    ],
    [
      `\`mortem log\` beside ${large.documents.toLocaleString("en")} documents`,
      {
        args: [mortem, "log", "rolled", "back"],
        cwd: large.root,
        before: resetting(start, remove),
      },
    ],
  ];
  const empty = { args: [resolve("bench/empty.cjs")], cwd: single.root };
  const starts: Start[] = [];
  for (const [what, program] of commands) {
    const [ratio] = await compare(() => timeOf(program), [() => timeOf(empty)], rounds);
    if (ratio) starts.push({ what, ratio });
  }
  remove();
  return [...starts, ...(await measureQuestions(mortem, single.root, rounds))];
}

/** In a terminal of the same kind, until the text of the question stands there. */
async function measureQuestions(mortem: string, cwd: string, rounds: number): Promise<Start[]> {
  const ready = { args: [resolve("bench/ready.cjs")], cwd };
  const programs: [string, Program][] = [
    ["first question of `mortem new`", { args: [mortem, "new"], cwd }],
    ["the same question by `node:readline` alone", { args: [resolve("bench/prompt.cjs")], cwd }],
  ];
  const starts: Start[] = [];
  for (const [what, program] of programs) {
    const [ratio] = await compare(
      () => timeUntil("What happened", program),
      [() => timeUntil("ready", ready)],
      rounds,
    );
    if (ratio) starts.push({ what, ratio });
  }
  return starts;
}

/** One open incident, the same before each run. */
function resetting(start: Program, remove: () => void): () => void {
  let text: string | undefined;
  return () => {
    const path = join(start.cwd, INCIDENT);
    if (text === undefined) {
      remove();
      timeOf(start);
      text = readFileSync(path, "utf8");
    }
    writeFileSync(path, text);
  };
}
