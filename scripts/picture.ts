/** `npm run picture`: the pictures of the README, taken of the real program in a real terminal. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openTerminal } from "../test/support/terminal.ts";
import { screenSvg } from "./terminal-svg.ts";

const PROGRAM = resolve("bin/mortem.js");
const IMAGES = resolve("docs/images");
const COLUMNS = 80;
/** The afternoon of the story that the examples tell. */
const ENVIRONMENT = { MORTEM_NOW: "2019-04-02T18:00:00-05:00", TZ: "America/Chicago", NODE_EXTRA_CA_CERTS: undefined };

const folder = mkdtempSync(join(tmpdir(), "mortem-picture-"));
try {
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  mkdirSync(IMAGES, { recursive: true });
  mkdirSync(join(folder, "docs/postmortems"), { recursive: true });
  await pictureOfInterview();
  await pictureOfLint();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The interview from its first key to the question that no other tool asks. */
async function pictureOfInterview(): Promise<void> {
  const terminal = openTerminal(process.execPath, [PROGRAM, "new"], { cwd: folder, env: ENVIRONMENT, columns: COLUMNS, rows: 200 });
  const answer = async (question: string, ...keys: (() => void)[]) => {
    await terminal.waitFor(question);
    for (const key of keys) key();
  };
  const line = (text: string) => () => {
    terminal.type(text);
    terminal.press("enter");
  };
  const skip = () => terminal.press("enter");
  await answer("What happened, in one line?", line("Every modelling job failed after the 2.4.0 release"));
  await answer("When did it begin?", line("10am"));
  await answer("What kind of failure", skip);
  await terminal.waitFor("How does the incident stand?");
  terminal.press("ctrl-c");
  await terminal.exit();
  const again = openTerminal(process.execPath, [PROGRAM, "continue"], { cwd: folder, env: ENVIRONMENT, columns: COLUMNS, rows: 200 });
  await again.waitFor("What happened when?");
  again.paste("10:00 Tagged 2.4.0; the image builds itself\n10:30 Acceptance tests against production fail #detected\n15:20 An image built from the lock file runs again #mitigated\n");
  await again.waitFor("15:20");
  writeFileSync(join(IMAGES, "interview.svg"), screenSvg(again.buffer(), COLUMNS, again.screen().split("\n").length, "mortem continue, in a terminal"));
  again.kill();
}

async function pictureOfLint(): Promise<void> {
  cpSync("examples/2019-04-02-every-modelling-job-failed-after-the-2-4-0-release.md", join(folder, "docs/postmortems/x.md"));
  const terminal = openTerminal(process.execPath, [PROGRAM, "lint"], { cwd: folder, env: ENVIRONMENT, columns: COLUMNS, rows: 60 });
  await terminal.exit();
  writeFileSync(join(IMAGES, "lint.svg"), screenSvg(terminal.buffer(), COLUMNS, terminal.screen().split("\n").length, "mortem lint, in a terminal"));
}
