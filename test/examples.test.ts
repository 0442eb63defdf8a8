/** What we show as good is good: every template's story and every example file is free of findings. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it, test } from "vitest";
import { lookupIn } from "../src/archive/lookup.ts";
import { Document } from "../src/document/document.ts";
import { instantsOf, titleOf } from "../src/document/facts.ts";
import { NO_ANSWERS } from "../src/interview/answers.ts";
import { composeDocument } from "../src/interview/compose.ts";
import { lintOne } from "../src/lint/lint.ts";
import { builtinTemplates } from "../src/template/builtin.ts";
import { filledExample } from "../src/template/example.ts";
import { documentId } from "../src/values/id.ts";
import { optionsFor } from "./lint/support.ts";
import { makeExamples } from "./support/examples.ts";
import { temporaryRepository } from "./support/repo.ts";
import { mortem } from "./support/run.ts";

const templates = builtinTemplates();
const lookup = lookupIn(templates);

/** Linted on the day that it was published, under the name that the program would give it. */
function findingsOf(text: string) {
  const draft = new Document("draft.md", text, lookup);
  const started = String(
    draft.front.fields.get("started_at")?.value.kind === "scalar"
      ? text.match(/^started_at: ~?(\d{4}-\d\d-\d\d)/m)?.[1]
      : "2019-04-02",
  );
  const document = new Document(
    `docs/postmortems/${documentId(started, titleOf(draft))}.md`,
    text,
    lookup,
  );
  const published =
    instantsOf(document, "published_at")?.start ?? instantsOf(document, "started_at")?.start ?? 0;
  return lintOne(document, optionsFor([document.path], { now: published }));
}

describe.each(templates.map((template) => [template.id, template] as const))(
  "the template %s",
  (_, template) => {
    it("has an example without findings", () => {
      expect(findingsOf(filledExample(template))).toEqual([]);
    });

    it("begins a document in which things are missing and nothing is wrong", () => {
      const { text } = composeDocument(
        template,
        { title: "API answers 500", timezone: "Europe/Berlin", day: "2019-04-02" },
        NO_ANSWERS,
        lookup,
      );
      const document = new Document(`docs/postmortems/2019-04-02-api-answers-500.md`, text, lookup);
      const findings = lintOne(document, optionsFor([document.path]));
      expect(findings.length).toBeGreaterThan(template.kind === "postmortem" ? 10 : 5);
      expect(findings.filter((finding) => finding.severity !== "warning")).toEqual([]);
      expect([...new Set(findings.map((finding) => finding.rule))].sort()).toEqual([
        "required-fields",
        ...(template.kind === "premortem" ? ["scope-linked"] : []),
        "sections-not-empty",
      ]);
    });
  },
);

/** Paths below the folder, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const FOLDERS = ["postmortems", "premortems"];
const examples = FOLDERS.flatMap((folder) =>
  filesBelow(`examples/${folder}`).map((name) => `${folder}/${name}`),
);
const exampleText = (name: string) => readFileSync(`examples/${name}`, "utf8");

test("the examples are what the program makes of their answers: npm run examples writes them", async () => {
  const repository = temporaryRepository();
  await makeExamples(repository.root, repository.write);
  const made = FOLDERS.flatMap((folder) =>
    filesBelow(repository.path(`docs/${folder}`)).map((name) => `${folder}/${name}`),
  );
  expect(made).toEqual(examples);
  for (const name of made) expect(repository.read(`docs/${name}`), name).toBe(exampleText(name));
});

test("every example lints clean, on any later day", async () => {
  const repository = temporaryRepository(
    Object.fromEntries(examples.map((name) => [`docs/${name}`, exampleText(name)])),
  );
  const { code, stdout, stderr } = await mortem(["lint", "--strict"], {
    cwd: repository.root,
    env: { MORTEM_NOW: "2030-01-01T12:00:00Z" },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("warning");
});
