import { describe, expect, it } from "vitest";
import { similarSchema } from "../../src/archive/search-schema.ts";
import { INCIDENTS } from "../support/incidents.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const AGAIN = `---
kind: postmortem
title: Flux stopped the shipper again
started_at: 2019-04-01
services: [log-shipper]
tags: [flux]
---

# Flux stopped the shipper again

## Trigger

Flux took the newest chart of the shipper, and a flag was gone.
`;

const FILES = { ...INCIDENTS, "docs/postmortems/2019-04-01-again.md": AGAIN };
const similar = (...args: string[]) => {
  const { root } = temporaryRepository(FILES);
  return mortem(["similar", ...args], { cwd: root });
};

it("prints a line each in a pipe", async () => {
  expect(await similar("again")).toEqual({
    code: 0,
    stderr: "",
    stdout: `\
Date        Sev   Title                                        Id                      Both                                       Done
2018-02-19  sev2  The log shipper stopped after a Flux update  2018-02-19-log-shipper  log-shipper, flux, shipper, chart, newest  1 of 2
`,
  });
});

describe("in a terminal", () => {
  const screen = async (columns: number) => {
    const { root } = temporaryRepository(FILES);
    const terminal = openTerminal(process.execPath, [program, "similar", "again"], {
      cwd: root,
      env: environment,
      columns,
    });
    await terminal.exit();
    return terminal.scrollback();
  };

  it("says what became of the actions", async () => {
    expect(await screen(80)).toBe(`\
The log shipper stopped after a Flux update
  2018-02-19 · sev2 · 2018-02-19-log-shipper
  both: log-shipper, flux, shipper, chart, newest
  1 of 2 done
  A2 overdue, @platform-manager, due 2018-03-19: Alert when no entries arrive
     for ten minutes
  A1 done 2018-03-02: Pin the versions of all charts
  A3 declined: Replace Flux`);
  });

  it("fits 40 columns", async () => {
    expect(await screen(40)).toBe(`\
The log shipper stopped after a Flux
update
  2018-02-19 · sev2 ·
  2018-02-19-log-shipper
  both: log-shipper, flux, shipper,
  chart, newest
  1 of 2 done
  A2 overdue, @platform-manager, due
     2018-03-19: Alert when no entries
     arrive for ten minutes
  A1 done 2018-03-02: Pin the versions
     of all charts
  A3 declined: Replace Flux`);
  });
});

it("prints JSON in the published shape", async () => {
  const { stdout } = await similar("again", "--format", "json");
  const result = similarSchema.parse(JSON.parse(stdout));
  expect(result).toEqual(JSON.parse(stdout));
  expect(result).toMatchObject({
    document: "2019-04-01-again",
    similar: [{ id: "2018-02-19-log-shipper", actions: [{ id: "A1", state: "done" }, {}, {}] }],
  });
});

it("says so where nothing is like it", async () => {
  expect(await similar("disk")).toEqual({
    code: 0,
    stdout: "",
    stderr: "No incident is like 2018-06-01-disk: `mortem search` finds words.\n",
  });
});

it("refuses what is no document, and names the nearest", async () => {
  const run = await similar("agian");
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("Did you mean 2019-04-01-again?");
});
