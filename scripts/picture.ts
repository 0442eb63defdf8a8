/** `npm run picture`: the pictures of the README, taken of the real program in a real terminal. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openTerminal } from "../test/support/terminal.ts";
import { screenSvg } from "./terminal-svg.ts";

const program = resolve("bin/mortem.js");
const images = resolve("docs/images");
const columns = 80;
const rows = 100;
/** The evening of the story that the example tells. */
const env = {
  MORTEM_NOW: "2019-04-02T18:00:00-05:00",
  TZ: "America/Chicago",
  NODE_EXTRA_CA_CERTS: undefined,
};

const folder = mkdtempSync(join(tmpdir(), "mortem-picture-"));
try {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("config", "user.name", "release lead");
  mkdirSync(join(folder, "docs/postmortems"), { recursive: true });
  mkdirSync(images, { recursive: true });
  writeFileSync(
    join(folder, "mortem.yaml"),
    "people: [{ handle: release-lead }, { handle: co-maintainer }]\n",
  );
  await pictureOfInterview();
  await pictureOfLint();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The interview taken up where causes are asked for: what follows from each is the question no other tool asks. */
async function pictureOfInterview(): Promise<void> {
  const begin = [
    program,
    ...["new", "Every modelling job failed after the 2.4.0 release", "--no-input"],
    ...["--started-at", "10am", "--detected-at", "10:30", "--resolved-at", "5pm"],
    ...["--severity", "sev2", "--owner", "release-lead", "--facilitator", "data-platform-manager"],
    ...["summary", "impact", "trigger", "detection", "resolution"].flatMap((id) => [
      "--set",
      `${id}=Told elsewhere.`,
    ]),
  ];
  execFileSync(process.execPath, begin, {
    cwd: folder,
    env: { ...process.env, ...env, NODE_EXTRA_CA_CERTS: "" },
  });
  const terminal = openTerminal(process.execPath, [program, "continue"], {
    cwd: folder,
    env,
    columns,
    rows,
  });
  const line = async (text: string) => {
    terminal.type(text);
    await terminal.waitFor(text);
    terminal.press("enter");
  };
  await terminal.waitFor("What happened when?");
  terminal.paste(
    "10:00 Tagged 2.4.0; the image builds itself\n10:30 Acceptance tests fail #detected\n17:00 The last failed job has run again #resolved\n",
  );
  await terminal.waitFor("• 17:00");
  terminal.press("enter");
  await terminal.waitFor("What made it possible?");
  await line("No environment matched production");
  await terminal.waitFor("• No environment");
  terminal.press("enter");
  await terminal.waitFor("What follows from it?");
  terminal.type("n");
  terminal.press("enter");
  await terminal.waitFor("What is to be done?");
  await line("Run the release checks inside the production image");
  await terminal.waitFor("Who owns");
  terminal.type("1");
  terminal.press("enter");
  await terminal.waitFor("By when");
  terminal.type("in 2 weeks");
  await terminal.waitFor("= 2019-04-16");
  picture("interview.svg", terminal, "mortem continue, in a terminal");
  terminal.kill();
}

async function pictureOfLint(): Promise<void> {
  const terminal = openTerminal(process.execPath, [program, "lint"], {
    cwd: folder,
    env,
    columns,
    rows,
  });
  await terminal.exit();
  picture("lint.svg", terminal, "mortem lint, in a terminal");
}

function picture(name: string, terminal: ReturnType<typeof openTerminal>, title: string): void {
  const shown = terminal.screen().split("\n").length;
  writeFileSync(join(images, name), screenSvg(terminal.buffer(), columns, shown, title));
}
