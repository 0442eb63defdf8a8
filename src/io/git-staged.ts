/** What the next commit would change, and the text that it would have: the index, and not the work tree. */
import type { Staged } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { explaining } from "./failure.ts";
import { askGit, piecesOf } from "./git-ask.ts";
import { NOT_DELETED, PLAIN_DIFF } from "./git-changes.ts";
import { decode, sizeLimit } from "./text-file.ts";

const WANTED = /\.(?:md|ya?ml)$/;
const REGULAR = /^100/;
const LINK = "120000";

/** See `Git.staged`. */
export async function stagedIn(root: string): Promise<Staged> {
  // Outside of a repository `git diff` would compare two files.
  await askGit(root, ["rev-parse", "--git-dir"]);
  const raw = [...PLAIN_DIFF, "--raw", "--no-abbrev"];
  const staged = readRaw(await askGit(root, [...raw, NOT_DELETED, "--cached", "--"]));
  // What is deleted without being staged is still whole in the index.
  const changed = readRaw(await askGit(root, [...raw, "--"]));
  const entries = new Map<string, Entry>();
  for (const { path, before } of changed) entries.set(path, before);
  for (const { path, after } of staged) entries.set(path, after);
  for (const [path, { object }] of entries)
    if (!WANTED.test(path) || /^0+$/.test(object)) entries.delete(path);
  const regular = [...entries.values()].filter(({ mode }) => REGULAR.test(mode));
  const blobs = await readBlobs(root, new Set(regular.map(({ object }) => object)));
  return {
    paths: staged.map(({ path }) => path),
    files: [...entries.keys()],
    read(path) {
      const entry = entries.get(path);
      const blob = entry && blobs.get(entry.object);
      return explaining(path, () => {
        if (blob !== undefined) return textOf(blob);
        const message =
          entry?.mode === LINK
            ? "this is staged as a symbolic link"
            : "this is not staged as a file";
        throw new MortemError(message, "Stage the file itself, with `git add`.");
      });
    },
  };
}

interface Entry {
  readonly mode: string;
  /** The id of its content. */
  readonly object: string;
}

interface RawLine {
  readonly path: string;
  readonly before: Entry;
  readonly after: Entry;
}

/** Reads `:100644 100644 <before> <after> M`, NUL, path, NUL, and so on. */
function readRaw(bytes: Buffer): RawLine[] {
  const pieces = piecesOf(bytes);
  const lines: RawLine[] = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const [from = "", to = "", before = "", after = ""] = (pieces[at] as string)
      .slice(1)
      .split(" ");
    lines.push({
      path: pieces[at + 1] as string,
      before: { mode: from, object: before },
      after: { mode: to, object: after },
    });
  }
  return lines;
}

function textOf(blob: Buffer): string {
  if (blob.length <= sizeLimit) return decode(blob);
  const message = `this file is too large: more than ${sizeLimit / 1024 / 1024} MB`;
  throw new MortemError(
    message,
    "Move attachments and logs out of the document, and link to them.",
  );
}

/** All in one process: a commit may hold thousands. By the ids of their contents. */
async function readBlobs(root: string, objects: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (objects.size === 0) return blobs;
  const input = [...objects].map((object) => `${object}\n`).join("");
  const bytes = await askGit(root, ["cat-file", "--batch"], input);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\n", at);
    if (end === -1) break;
    const [object = "", type, size] = bytes.toString("latin1", at, end).split(" ");
    const length = type === "blob" ? Number(size) : undefined;
    if (length !== undefined) blobs.set(object, bytes.subarray(end + 1, end + 1 + length));
    // A line break ends each content too; what is missing has none.
    at = length === undefined ? end + 1 : end + 1 + length + 1;
  }
  return blobs;
}
