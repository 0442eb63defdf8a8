/** Writing: whole or not at all, over nobody's file, and without a trace beside it. */
import { chmodSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { filesOf } from "../../src/io/files.ts";
import { MortemError } from "../../src/values/error.ts";
import { refusal } from "../support/refusal.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";

// The disk can be filled up, and links refused, at will.
const disk = vi.hoisted(() => ({ full: false, linkless: false }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const fail = (code: string) => Object.assign(new Error(code), { code });
  return {
    ...fs,
    writeFileSync(...args: Parameters<typeof fs.writeFileSync>) {
      if (!disk.full) return fs.writeFileSync(...args);
      fs.writeFileSync(args[0], String(args[1]).slice(0, 3));
      throw fail("ENOSPC");
    },
    linkSync(...args: Parameters<typeof fs.linkSync>) {
      if (disk.linkless) throw fail("EPERM");
      return fs.linkSync(...args);
    },
  };
});

beforeEach(() => {
  disk.full = false;
  disk.linkless = false;
});

/** What stands in the repository, without git's own. */
function names(repository: TemporaryRepository, folder = "."): string[] {
  return readdirSync(repository.path(folder)).filter((name) => name !== ".git");
}

describe.each([{ linkless: false }, { linkless: true }])("creating ($linkless)", ({ linkless }) => {
  beforeEach(() => {
    disk.linkless = linkless;
  });

  it("makes the folders, and leaves nothing else behind", () => {
    const repository = temporaryRepository();
    const files = filesOf(repository.root);
    expect(files.create(repository.path("docs/deep/a.md"), "text\r\n")).toBe(true);
    expect(repository.read("docs/deep/a.md")).toBe("text\r\n");
    expect(names(repository, "docs/deep")).toEqual(["a.md"]);
  });

  it("never overwrites: a taken name is told", () => {
    const repository = temporaryRepository({ "a.md": "first" });
    mkdirSync(repository.path("folder.md"));
    const files = filesOf(repository.root);
    expect(files.create(repository.path("a.md"), "second")).toBe(false);
    expect(files.create(repository.path("folder.md"), "second")).toBe(false);
    expect(repository.read("a.md")).toBe("first");
    expect(names(repository)).toEqual(["a.md", "folder.md"]);
  });

  it("leaves nothing behind on a full disk", () => {
    const repository = temporaryRepository({ "a.md": "first" });
    const files = filesOf(repository.root);
    disk.full = true;
    const error = refusal(() => files.create(repository.path("b.md"), "a longer text"));
    expect(error.message).toContain("disk is full");
    expect(names(repository)).toEqual(["a.md"]);
  });
});

describe("updating", () => {
  it("replaces the text, keeps the mode, and returns what stands there", () => {
    const repository = temporaryRepository({ "a.md": "\uFEFFone\r\n" });
    chmodSync(repository.path("a.md"), 0o640);
    const files = filesOf(repository.root);
    const text = files.update(repository.path("a.md"), (before) => before.replace("one", "two"));
    expect(text).toBe("\uFEFFtwo\r\n");
    expect(repository.read("a.md")).toBe(text);
    expect(statSync(repository.path("a.md")).mode & 0o777).toBe(0o640);
    expect(names(repository)).toEqual(["a.md"]);
  });

  it("writes nothing when nothing changes", () => {
    const repository = temporaryRepository({ "a.md": "text" });
    const before = statSync(repository.path("a.md"));
    filesOf(repository.root).update(repository.path("a.md"), (text) => text);
    expect(statSync(repository.path("a.md")).ino).toBe(before.ino);
    expect(statSync(repository.path("a.md")).mtimeMs).toBe(before.mtimeMs);
  });

  it("makes its change again on what an editor saved in between", () => {
    const repository = temporaryRepository({ "a.md": "one\n" });
    const seen: string[] = [];
    filesOf(repository.root).update(repository.path("a.md"), (text) => {
      if (seen.push(text) === 1) repository.write("a.md", "one\ntwo\n");
      return `${text}three\n`;
    });
    expect(seen).toEqual(["one\n", "one\ntwo\n"]);
    expect(repository.read("a.md")).toBe("one\ntwo\nthree\n");
  });

  it("gives up on a file that never rests, and leaves it as it is", () => {
    const repository = temporaryRepository({ "a.md": "0" });
    let saves = 0;
    const error = refusal(() =>
      filesOf(repository.root).update(repository.path("a.md"), (text) => {
        repository.write("a.md", String(++saves));
        return `${text} changed`;
      }),
    );
    expect(error.message).toContain("changed this file at every attempt");
    expect(saves).toBe(5);
    expect(repository.read("a.md")).toBe("5");
    expect(names(repository)).toEqual(["a.md"]);
  });

  it("leaves the old file whole on a full disk", () => {
    const repository = temporaryRepository({ "a.md": "the old text" });
    const files = filesOf(repository.root);
    disk.full = true;
    const error = refusal(() => files.update(repository.path("a.md"), () => "a new text"));
    expect(error.message).toContain("disk is full");
    expect(error.place.path).toBe(repository.path("a.md"));
    expect(repository.read("a.md")).toBe("the old text");
    expect(names(repository)).toEqual(["a.md"]);
  });

  it("leaves it whole also where the disk is full only when it is written", () => {
    const repository = temporaryRepository({ "a.md": "the old text" });
    const fill = () => {
      disk.full = true;
      return "a new text";
    };
    const error = refusal(() => filesOf(repository.root).update(repository.path("a.md"), fill));
    expect(error.message).toContain("disk is full");
    expect(repository.read("a.md")).toBe("the old text");
    expect(names(repository)).toEqual(["a.md"]);
  });

  it("leaves the file and the folder as they were when the change fails", () => {
    const repository = temporaryRepository({ "a.md": "text" });
    const fail = () => {
      throw new MortemError("the place is gone", "Type it again.");
    };
    const error = refusal(() => filesOf(repository.root).update(repository.path("a.md"), fail));
    expect(error.place.path).toBe(repository.path("a.md"));
    expect(names(repository)).toEqual(["a.md"]);
  });

  it("takes over the lock of a program that was killed", () => {
    const repository = temporaryRepository({ "a.md": "one", ".mortem.lock": "" });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(repository.path(".mortem.lock"), longAgo, longAgo);
    filesOf(repository.root).update(repository.path("a.md"), () => "two");
    expect(repository.read("a.md")).toBe("two");
    expect(names(repository)).toEqual(["a.md"]);
  });
});

describe("a read-only place", () => {
  /** Root may write anywhere, so as root the test becomes nobody for a moment. */
  function asOrdinaryUser<T>(work: () => T): T {
    if (process.geteuid?.() !== 0) return work();
    process.seteuid?.(65534);
    try {
      return work();
    } finally {
      process.seteuid?.(0);
    }
  }

  it.skipIf(process.platform === "win32")("is told, and nothing is left behind", () => {
    const repository = temporaryRepository({ "open/a.md": "old", "closed/b.md": "old" });
    for (const name of [".", "open/a.md", "closed/b.md"]) chmodSync(repository.path(name), 0o555);
    chmodSync(repository.path("open"), 0o777);
    chmodSync(repository.path("closed"), 0o555);
    const files = filesOf(repository.root);
    asOrdinaryUser(() => {
      const attempts = [
        () => files.create(repository.path("closed/c.md"), "new"),
        () => files.create(repository.path("closed/deep/c.md"), "new"),
        () => files.update(repository.path("closed/b.md"), () => "new"),
        () => files.update(repository.path("open/a.md"), () => "new"),
      ];
      for (const attempt of attempts) expect(refusal(attempt).message).toBe("access is denied");
    });
    chmodSync(repository.root, 0o755);
    expect(names(repository, "closed")).toEqual(["b.md"]);
    expect(repository.read("open/a.md")).toBe("old");
    expect(names(repository, "open")).toEqual(["a.md"]);
  });
});
