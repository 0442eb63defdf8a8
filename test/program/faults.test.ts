/** Documents of which nobody can say what they mean: each command names them once, leaves them out, and says so by its exit code. */
import { expect, it } from "vitest";
import { ARCHIVE, RELEASE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const PATH = "docs/postmortems/2019-04-04-rotate.md";
const sided = (text: string) => `<<<<<<< HEAD\n${text}\n=======\n${text}, P2\n>>>>>>> other`;
const LINE = "- [ ] **A7** Rotate the disk's certificate — @ana, due 2019-04-01";
const whole = RELEASE.replace(/^- [\s\S]*/m, `${LINE}\n`);

const FAULTS = {
  "merge-conflict markers": [
    whole.replace(LINE, sided(LINE)),
    `${PATH}:21: the file has merge-conflict markers\n  Settle the conflict first; no command edits or counts a file in this state.\n`,
  ],
  "a front matter that cannot be read": [
    whole.replace("title: Every", 'title: "Every'),
    `${PATH}:4:8: a quote is opened and never closed`,
  ],
} as const;

const COMMANDS = [
  ["actions"],
  ["actions", "--check", "--owner", "cho"],
  ["actions", "done", "A1", "--owner", "ana"],
  ["list"],
  ["stats"],
  ["stats", "--by", "month"],
  ["stats", "--foresight"],
  ["digest"],
  ["search", "disk"],
  ["search", "severity:sev2"],
  ["similar", "2018-01-05-disk"],
  ["export", "--table", "actions"],
  ["index"],
  ["index", "--check"],
];

for (const [fault, [text, named]] of Object.entries(FAULTS)) {
  it.each(COMMANDS)(`%s %s: a document with ${fault}`, async (...args) => {
    const { root } = temporaryRepository({ ...ARCHIVE, [PATH]: text });
    const { code, stdout, stderr } = await mortem(args, { cwd: root });
    const isDeed = args.includes("done");
    expect(stderr).toContain(`error: ${named}`);
    expect(stderr.split(PATH)).toHaveLength(2);
    expect(stdout).not.toMatch(/A7|Rotate|rotate/);
    expect(code).toBe(isDeed ? 0 : 2);
  });

  it(`is shown with its fault: ${fault}`, async () => {
    const { root } = temporaryRepository({ ...ARCHIVE, [PATH]: text });
    const shown = await mortem(["show", "rotate"], { cwd: root });
    expect(shown.code).toBe(2);
    expect(shown.stdout).toContain("Rotate the disk's certificate");
    expect(shown.stderr).toContain(`error: ${named}`);
    const like = await mortem(["similar", "rotate"], { cwd: root });
    expect(like).toMatchObject({ code: 2, stdout: "" });
    expect(like.stderr).toContain(`error: ${named}`);
  });
}
