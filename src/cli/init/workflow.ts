/** The GitHub workflows: one checks the documents and keeps their index up to date, one looks each night for what is overdue. */
import type { Runner } from "./runner.ts";

/** Names that git and GitHub's patterns read alike, and YAML as text. */
const PLAIN_BRANCH = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/;

/** @param branch the one that all work is merged into */
export function workflowFile(runner: Runner, branch: string): string {
  return `# Checks the documents, and keeps their index up to date.
# \`mortem init\` wrote it once and does not touch it again: it is yours to change.
name: mortem

on:
  # Whatever it changes: a required check that does not run would block the merge.
  pull_request:
  push:
    branches: ["${PLAIN_BRANCH.test(branch) ? branch : "main"}"]
    paths: ["**.md", "mortem.yaml"]
  schedule:
    - cron: "23 5 * * 1" # Mondays, in UTC

permissions:
  contents: read

env:
${commandLines(runner)}
jobs:
  lint:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${readingSteps(runner)}      - name: Check the documents
        if: github.event_name != 'schedule'
        run: $MORTEM lint
      # Once a week, what is incomplete or late fails too, and not somebody's pull request.
      - name: Check the documents strictly
        if: github.event_name == 'schedule'
        run: $MORTEM lint --strict

  # After the merge and not before, so that two branches never fight over one table.
  index:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    concurrency: mortem-index
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@v6
        with:
          # As the branch is by now, which may be ahead of the push that started this.
          ref: \${{ github.ref }}
      - uses: actions/setup-node@v6
        with:
          node-version: 22
${installStep(runner)}      - name: Rebuild the index
        run: $MORTEM index
      # A push with the token of a workflow starts no workflow: this cannot go round in a circle.
      - name: Commit what changed
        run: |
          git add -- '*.md' ':!*node_modules/*'
          if git diff --cached --quiet; then exit 0; fi
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git commit -m 'Rebuild the index of post-mortems'
          git pull --rebase
          git push
`;
}

/** It has a file of its own, so that a team can leave it out. */
export function nightlyFile(runner: Runner): string {
  return `# Fails while an action is overdue: tick it off, agree on a new day, or decline it.
# \`mortem init\` wrote it once and does not touch it again: it is yours to change or to delete.
name: mortem due

on:
  schedule:
    - cron: "37 4 * * *" # each night, in UTC
  workflow_dispatch:

permissions:
  contents: read

env:
${commandLines(runner)}
jobs:
  overdue:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${readingSteps(runner)}      - name: Look for actions that are overdue
        run: $MORTEM actions --overdue --check
`;
}

/** One version, as the action of docs/ci.md is used by one: the registry has to hold it. */
function commandLines({ install, command }: Runner): string {
  const note =
    "  # One version from npm, which must have it: write here how you run mortem, if that is otherwise.\n";
  return `${install === undefined ? note : ""}  MORTEM: ${command}\n`;
}

/** The repository as it is, without a token left in it, and what runs mortem there. */
function readingSteps(runner: Runner): string {
  return `      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 22
${installStep(runner)}`;
}

function installStep({ install }: Runner): string {
  return install === undefined ? "" : `      - name: Install\n        run: ${install}\n`;
}
