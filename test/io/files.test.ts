/** Reading, listing, and the walls around the repository. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { filesOf } from "../../src/io/files.ts";
import { MortemError } from "../../src/values/error.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

function folderOutside(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mortem-outside-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("reading", () => {
  it("keeps the text byte for byte", () => {
    const text = "\uFEFF# Título\r\n\r\nno newline at the end \uFFFD 🚒";
    const repository = temporaryRepository({ "docs/a.md": text });
    expect(filesOf(repository.root).read(repository.path("docs/a.md"))).toBe(text);
  });

  it("gives the head of a file as bytes, and follows no link to it", () => {
    const repository = temporaryRepository({ "short.md": "é\n", "long.md": "a".repeat(5000) });
    symlinkSync("short.md", repository.path("link.md"));
    const files = filesOf(repository.root);
    expect(files.head(repository.path("short.md"))).toBe("\u00c3\u00a9\n");
    expect(files.head(repository.path("long.md"))).toBe("a".repeat(4096));
    expect(refusal(() => files.head(repository.path("link.md"))).place.path).toContain("link.md");
    expect(refusal(() => files.head(repository.root)).message).toContain("folder");
  });

  it("reads an empty file", () => {
    const repository = temporaryRepository({ "a.md": "" });
    expect(filesOf(repository.root).read(repository.path("a.md"))).toBe("");
  });

  it.each([
    { bytes: [0x61, 0x0a, 0xe9, 0x0a], offset: 2, line: 2 },
    { bytes: [0xff, 0xfe, 0x61], offset: 0, line: 1 },
    // A genuine replacement character before the fault, and a character cut off at the end.
    { bytes: [0xef, 0xbf, 0xbd, 0x0a, 0x0a, 0xf0, 0x9f, 0x9a], offset: 5, line: 3 },
    { bytes: [0xc3, 0xa9, 0xed, 0xa0, 0x80], offset: 2, line: 1 },
  ])("refuses invalid UTF-8 and says where: $bytes", ({ bytes, offset, line }) => {
    const repository = temporaryRepository();
    repository.write("a.md", Uint8Array.from(bytes));
    const error = refusal(() => filesOf(repository.root).read(repository.path("a.md")));
    expect(error.message).toContain(`offset ${offset} `);
    expect(error.place).toEqual({ path: repository.path("a.md"), line });
  });

  it("refuses what is no text, and what would never end", () => {
    const repository = temporaryRepository({ "nul.md": "a\0b", "large.md": "" });
    truncateSync(repository.path("large.md"), 20 * 1024 * 1024 + 1);
    symlinkSync("/dev/zero", repository.path("zero.md"));
    const files = filesOf(repository.root);
    const message = (name: string) => refusal(() => files.read(repository.path(name))).message;
    expect(message("nul.md")).toContain("binary");
    expect(message("large.md")).toContain("too large: 21 MB");
    expect(message("zero.md")).toContain("leads out of the repository");
    expect(message("missing.md")).toContain("no such file");
    expect(message(".git")).toContain("is a folder");
    expect(message("nul.md/a.md")).toContain("is a file, not a folder");
  });

  it("explains every refusal at the path that was asked for", () => {
    const repository = temporaryRepository();
    const error = refusal(() => filesOf(repository.root).read(repository.path("missing.md")));
    expect(error.place.path).toBe(repository.path("missing.md"));
    expect(error.hint).not.toBe("");
  });
});

describe("the way out of the repository", () => {
  it("is closed to .. and to links, for reading, listing and writing", () => {
    const outside = folderOutside();
    writeFileSync(join(outside, "secret.md"), "secret");
    const repository = temporaryRepository({ "a.md": "inside" });
    symlinkSync(outside, repository.path("folder"));
    symlinkSync(join(outside, "secret.md"), repository.path("file.md"));
    const files = filesOf(repository.root);
    const attempts = [
      () => files.read(join(repository.root, "..", "x", "secret.md")),
      () => files.read(join(outside, "secret.md")),
      () => files.read(repository.path("folder/secret.md")),
      () => files.read(repository.path("file.md")),
      () => files.markdownBelow(repository.path("folder")),
      () => files.update(repository.path("file.md"), () => "changed"),
      () => files.update(repository.path("folder/secret.md"), () => "changed"),
      () => files.create(repository.path("folder/new.md"), "new"),
      () => files.create(repository.path("folder/deep/new.md"), "new"),
      () => files.create(join(outside, "new.md"), "new"),
    ];
    for (const attempt of attempts) {
      expect(refusal(attempt).message).toBe("this leads out of the repository");
    }
    expect(readdirSync(outside)).toEqual(["secret.md"]);
    expect(filesOf(outside).read(join(outside, "secret.md"))).toBe("secret");
  });

  it("is not opened by a folder whose name begins as the root's does", () => {
    const repository = temporaryRepository({ "repo/a.md": "", "repo-two/b.md": "secret" });
    const files = filesOf(repository.path("repo"));
    expect(refusal(() => files.read(repository.path("repo-two/b.md"))).message).toContain(
      "leads out",
    );
  });

  it("does not hinder links inside, which stay links", () => {
    const repository = temporaryRepository({ "docs/a.md": "text" });
    symlinkSync("docs/a.md", repository.path("link.md"));
    symlinkSync("docs", repository.path("papers"));
    const files = filesOf(repository.root);
    expect(files.read(repository.path("link.md"))).toBe("text");
    files.update(repository.path("link.md"), (text) => `${text}!`);
    expect(files.create(repository.path("papers/b.md"), "b")).toBe(true);
    expect(readlinkSync(repository.path("link.md"))).toBe("docs/a.md");
    expect(repository.read("docs/a.md")).toBe("text!");
    expect(repository.read("docs/b.md")).toBe("b");
  });

  it("does not hinder a root that is reached through a link", () => {
    const repository = temporaryRepository({ "repo/docs/a.md": "text" });
    symlinkSync("repo", repository.path("link"));
    const root = repository.path("link");
    const files = filesOf(root);
    expect(files.markdownBelow(root)).toEqual([join(root, "docs/a.md")]);
    expect(files.read(join(root, "docs/a.md"))).toBe("text");
  });

  it("is not followed by a link that leads nowhere or in a circle", () => {
    const repository = temporaryRepository();
    symlinkSync("missing", repository.path("nowhere.md"));
    symlinkSync("missing", repository.path("nowhere"));
    symlinkSync("circle.md", repository.path("circle.md"));
    const files = filesOf(repository.root);
    const read = (name: string) => refusal(() => files.read(repository.path(name))).message;
    expect(read("nowhere.md")).toContain("leads nowhere");
    expect(read("circle.md")).toContain("circle");
    expect(files.exists(repository.path("nowhere.md"))).toBe(false);
    expect(files.create(repository.path("nowhere.md"), "x")).toBe(false);
    expect(() => files.create(repository.path("nowhere/a.md"), "x")).toThrow(MortemError);
    expect(existsSync(repository.path("missing"))).toBe(false);
  });
});

describe("listing", () => {
  it("finds Markdown at any depth, in order, and nothing hidden, linked or foreign", () => {
    const repository = temporaryRepository({
      "docs/b.md": "",
      "docs/a/c.md": "",
      "docs/a/d/e.md": "",
      "docs/a.txt": "",
      "docs/.hidden.md": "",
      "docs/.git/x.md": "",
      "docs/node_modules/x.md": "",
      "else/x.md": "",
    });
    symlinkSync("../else", repository.path("docs/link"));
    symlinkSync("../else/x.md", repository.path("docs/link.md"));
    symlinkSync(".", repository.path("docs/circle"));
    mkdirSync(repository.path("docs/folder.md"));
    const files = filesOf(repository.root);
    expect(files.markdownBelow(repository.path("docs"))).toEqual(
      ["docs/a/c.md", "docs/a/d/e.md", "docs/b.md"].map(repository.path),
    );
    expect(files.markdownBelow(repository.path("missing"))).toEqual([]);
  });

  it("names a link that leads out or nowhere, for reading to refuse it", () => {
    const repository = temporaryRepository({ "docs/a.md": "" });
    symlinkSync("/etc/hostname", repository.path("docs/out.md"));
    symlinkSync("nothing", repository.path("docs/nowhere.md"));
    symlinkSync("/etc", repository.path("docs/folder"));
    const files = filesOf(repository.root);
    expect(files.markdownBelow(repository.path("docs"))).toEqual(
      ["docs/a.md", "docs/nowhere.md", "docs/out.md"].map(repository.path),
    );
    expect(refusal(() => files.read(repository.path("docs/out.md"))).message).toMatch(/leads out/);
  });

  it("tells files from folders", () => {
    const repository = temporaryRepository({ "docs/a.md": "" });
    const files = filesOf(repository.root);
    expect(files.exists(repository.path("docs/a.md"))).toBe(true);
    expect(files.exists(repository.path("docs/b.md"))).toBe(false);
    expect(files.isFolder(repository.path("docs"))).toBe(true);
    expect(files.isFolder(repository.root)).toBe(true);
    expect(files.isFolder(repository.path("docs/a.md"))).toBe(false);
    expect(files.isFolder(repository.path("other"))).toBe(false);
  });
});
