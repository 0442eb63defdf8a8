/** Another program writes the text: the person's editor, on a private file, never through a shell. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plain, wrapWords } from "./layout.ts";
import type { Terminal } from "./terminal.ts";
import { problem } from "./words.ts";

type Written = { ok: true; text: string } | { ok: false; why: string };

/** Where git, too, ends when nobody said which editor. */
const LAST_RESORT = process.platform === "win32" ? "notepad" : "vi";

const COMMENT_BEGINS = "<!-- mortem: this comment is taken out again";
const COMMENT_ENDS = "-->";

/** Opens the editor on a text and gives back what was saved, with LF line endings; where that fails, says why, and where it is kept if it was changed. */
async function openEditor(
  text: string,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): Promise<Written> {
  const command = process.env.VISUAL?.trim() || process.env.EDITOR?.trim() || LAST_RESORT;
  const [program = LAST_RESORT, ...args] = words(command);
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "mortem-")); // only its owner may enter it
    const file = join(folder, "answer.md");
    writeFileSync(file, text, { mode: 0o600 });
    // Standard output may be a pipe, as in p=$(mortem new): the editor gets the terminal that we ask on.
    const child = spawn(program, [...args, file], { stdio: [input, output, output] });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("exit", resolve);
    });
    const saved = readFileSync(file, "utf8");
    if (code === 0) return { ok: true, text: saved.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n") };
    const isKept = saved !== text;
    if (isKept) folder = undefined;
    const what = isKept ? `What was written is kept in ${file}.` : "Nothing was changed.";
    return {
      ok: false,
      why: `The editor (${command}) failed. ${what} Type here, or try it again.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      why: `The editor (${command}) could not be used: ${reason}. Set VISUAL or EDITOR, or type here.`,
    };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Has a text edited; where that fails, what went wrong is printed for good, and nothing comes back. */
export async function editText(terminal: Terminal, text: string): Promise<string | undefined> {
  const written = await terminal.lend((input, output) => openEditor(text, input, output));
  if (written.ok) return written.text;
  terminal.screen.print(problem(written.why, terminal.style, terminal.columns));
  return undefined;
}

/** The same for an answer, with the question below it as a comment that is taken out again. */
export async function writeInEditor(
  terminal: Terminal,
  text: string,
  question: { message: string; guidance?: string; example?: string },
): Promise<string | undefined> {
  const comment = commentOf(question);
  const written = await editText(terminal, `${text}\n\n${comment}\n`);
  return written === undefined ? undefined : withoutComment(written, comment).trim();
}

export function commentOf({
  message,
  guidance,
  example,
}: {
  message: string;
  guidance?: string;
  example?: string;
}): string {
  const parts = [
    wrapWords(message, 76).join("\n"),
    guidance && wrapWords(guidance, 76).join("\n"),
    example && `For example:\n${plain(example).trim()}`,
  ];
  const body = parts.filter(Boolean).join("\n\n").replaceAll("-->", "-- >");
  return `${COMMENT_BEGINS}\n\n${body}\n${COMMENT_ENDS}`;
}

/** Takes the comment out; where its end was lost, only the lines that are its own, so that nothing written is lost with it. */
export function withoutComment(text: string, comment: string): string {
  const start = text.indexOf(COMMENT_BEGINS);
  if (start < 0) return text;
  const end = text.indexOf(COMMENT_ENDS, start);
  if (end >= 0) return text.slice(0, start) + text.slice(end + COMMENT_ENDS.length);
  const own = new Set(comment.split("\n"));
  return text
    .split("\n")
    .filter((line) => line === "" || !own.has(line))
    .join("\n");
}

/** The words of a command; quotes, also inside of a word, hold spaces together. */
export function words(command: string): string[] {
  const found = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}
