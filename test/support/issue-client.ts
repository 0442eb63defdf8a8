/** A git host for tests: a client on the PATH that keeps issues in a file, records what it is asked, and fails as it is told. */
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(new URL("../fixtures/issue-client.cjs", import.meta.url));

type Request = "create" | "get" | "list" | "see";

export interface HostState {
  readonly issues: readonly HostIssue[];
  readonly fails?: Partial<Record<Request, Failure>>;
  /** What is answered in place of JSON. */
  readonly garbage?: Partial<Record<Request, string>>;
  /** A file that somebody changes while an issue is opened. */
  readonly overwrites?: { readonly path: string; readonly text: string };
}

export interface HostIssue {
  readonly number: number;
  readonly body: string;
  /** As the host calls it: `open` or `opened`, or `closed`. */
  readonly state: string;
  readonly author: string;
  readonly closedAt?: string;
  readonly state_reason?: string;
  readonly pull_request?: object;
}

export interface Failure {
  readonly code?: number;
  readonly stderr?: string;
  readonly kills?: "itself" | "mortem";
  /** Once the request was carried out. */
  readonly after?: true;
}

/** @param name of the client, `gh` or `glab` */
export function issueClient(name: "gh" | "glab", state: HostState = { issues: [] }) {
  const folder = mkdtempSync(join(tmpdir(), "mortem-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(program, join(folder, name));
  chmodSync(join(folder, name), 0o755);
  const path = (file: string) => join(folder, file);
  const client = {
    env: { PATH: `${folder}${delimiter}${process.env.PATH ?? ""}` },
    /** What it will be from now on; the issues stay unless others are given. */
    become(next: Partial<HostState>): void {
      writeFileSync(path("state.json"), JSON.stringify({ issues: client.issues(), ...next }));
    },
    issues: (): HostIssue[] => JSON.parse(readFileSync(path("state.json"), "utf8")).issues,
    /** What it was asked so far. */
    calls(): { args: string[]; input: string }[] {
      const lines = readFileSync(path("calls.jsonl"), "utf8").split("\n").filter(Boolean);
      return lines.map((line) => JSON.parse(line));
    },
    created: () => client.calls().filter(({ args }) => args.includes("POST")),
  };
  // What stands above the folder must not say how the client is read.
  writeFileSync(path("package.json"), '{"type": "commonjs"}');
  writeFileSync(path("state.json"), JSON.stringify(state));
  writeFileSync(path("calls.jsonl"), "");
  return client;
}
