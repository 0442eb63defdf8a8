/** Another program writes the text: the person's editor, on a private file, never through a shell. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plain, wrapWords } from "./layout.ts";

export type Written = { ok: true; text: string } | { ok: false; why: string };

/** Where git, too, ends when nobody said which editor. */
const LAST_RESORT = process.platform === "win32" ? "notepad" : "vi";

const COMMENT_BEGINS = "<!-- mortem: this comment is taken out again";
const COMMENT_ENDS = "-->";

/** Opens the editor on a text and gives back what was saved; where that fails, says why. */
export async function openEditor(
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
    if (code !== 0)
      return {
        ok: false,
        why: `The editor (${command}) failed, so nothing was changed. Type here, or try it again.`,
      };
    return { ok: true, text: plain(readFileSync(file, "utf8")) };
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

/** Has an answer written in the editor, with the question below it as a comment that is taken out again. */
export async function writeInEditor(
  text: string,
  question: { message: string; guidance?: string; example?: string },
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): Promise<Written> {
  const comment = commentOf(question);
  const written = await openEditor(`${text}\n\n${comment}\n`, input, output);
  return written.ok ? { ok: true, text: withoutComment(written.text, comment).trim() } : written;
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

/** The words of a command, with quotes around those that hold spaces. */
export function words(command: string): string[] {
  return Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g),
    ([word, double, single]) => double ?? single ?? word,
  );
}
