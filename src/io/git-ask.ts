/** Questions to git whose answer is needed: where there is none, the error says why and what to do. */
import { MortemError } from "../values/error.ts";
import { oneLine, shortened } from "../values/text.ts";
import { runGit } from "./git.ts";
import type { Run } from "./run.ts";

/** What an error says besides what git says. */
export interface Refusal {
  /** What git cannot do. */
  readonly message: string;
  /** What else there is to do, where there is no git: the end of a sentence. */
  readonly otherwise: string;
}

const NO_CHANGES: Refusal = {
  message: "git cannot say what has changed",
  otherwise: ", or name the documents: `mortem lint docs/postmortems`",
};

/** @throws MortemError where git is missing or not content */
export async function askGit(
  root: string,
  args: readonly string[],
  input?: string,
): Promise<Buffer> {
  const run = await runGit(root, args, input === undefined ? {} : { input });
  if (run.code !== 0) throw refusal(root, run);
  return run.bytes;
}

/** What git has parted by NUL bytes. */
export function piecesOf(bytes: Buffer): string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((piece) => piece !== "");
}

export function refusal(
  root: string,
  { code, complaint }: Run,
  { message, otherwise }: Refusal = NO_CHANGES,
): MortemError {
  const place = { path: root };
  if (code === undefined && complaint.includes("ENOENT")) {
    const hint = `Install git${otherwise}.`;
    return new MortemError("git cannot be found", hint, place);
  }
  if (/not a git repository/i.test(complaint)) {
    const hint = `Make one with \`git init\`${otherwise}.`;
    return new MortemError("this is not inside a git repository", hint, place);
  }
  if (/dubious ownership/i.test(complaint)) {
    const hint = `If you trust it: git config --global --add safe.directory "${root}"`;
    return new MortemError("git does not trust this folder: somebody else owns it", hint, place);
  }
  const said = shortened(oneLine(complaint.replace(/^fatal: /, "")), 300) || "nothing";
  return new MortemError(message, `It says: ${said}`, place);
}
