import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { filledExample } from "../../src/template/example.ts";
import { faultsOf } from "../../src/template/faults.ts";
import { findSection } from "../../src/template/find.ts";
import { titleHeading } from "../../src/template/heading.ts";
import type { Template } from "../../src/template/model.ts";
import { templateSchema } from "../../src/template/schema.ts";
import type { TemplateSource } from "../../src/template/source.ts";

const raw = (id: string) => parse(readFileSync(`templates/${id}.yaml`, "utf8")) as TemplateSource;
const templates = builtinTemplates();
const base = templates[0] as Template;
const postmortems = templates.filter(({ kind }) => kind === "postmortem");
const ENDED = "On which day was the project over?";

it("knows every file in the folder", () => {
  const files = readdirSync("templates").map((name) => name.replace(".yaml", ""));
  expect(templates.map(({ id }) => id).sort()).toEqual(files.sort());
});

it("has the sections of the format, in its order", () => {
  expect(base.sections.map(({ id }) => id).join(" ")).toBe(
    "summary impact trigger detection resolution timeline root-causes went-well went-badly " +
      "got-lucky action-items lessons-learned foresight",
  );
  expect(base.sections.filter(({ coverage }) => coverage).map(({ id }) => id)).toEqual([
    "root-causes",
    "went-badly",
    "got-lucky",
  ]);
  expect(base.meeting[0]).toBe("timeline");
});

describe.each(templates.map((template) => [template.id, template] as const))(
  "%s",
  (id, template) => {
    const { fields, sections, meeting } = template;
    const source = raw(id);
    const own = source.extends === undefined ? undefined : base;

    it("has the form that a team's template is held to", () => {
      expect(templateSchema.safeParse(source).error).toBeUndefined();
      expect(faultsOf(source, own)).toEqual([]);
      expect(template.when).not.toBe("");
    });

    it("is questions, short guidance and examples throughout", () => {
      for (const { question, guidance, example } of [...fields, ...sections]) {
        expect(question).toMatch(/\?$/);
        expect(guidance).not.toContain("--");
        const sentences = guidance.match(/[.?!](?= |$)/g) ?? [];
        expect(sentences.length, guidance).toBeGreaterThanOrEqual(1);
        expect(sentences.length, guidance).toBeLessThanOrEqual(4);
        expect(guidance).toMatch(/[.?!]$/);
        // A book that is still open has no end.
        if (question !== ENDED) expect(example ?? "", question).not.toBe("");
      }
    });

    it("has each section once in the document and in the meeting", () => {
      expect(new Set(sections.map(({ heading }) => heading)).size).toBe(sections.length);
      expect([...meeting].sort()).toEqual(sections.map((section) => section.id).sort());
    });

    it("finds each section by its heading and all its aliases", () => {
      for (const section of sections) {
        for (const name of [section.heading, ...section.aliases]) {
          expect(findSection(template, name.toUpperCase())?.id, name).toBe(section.id);
        }
      }
    });

    it("tells a story of its own", () => {
      if (!own) return;
      const shared = ["status", "review", "severity", "detected_by"];
      for (const field of fields.filter((other) => !shared.includes(other.id))) {
        const given = source.fields?.find((other) => other.id === field.id);
        expect(given?.example, field.id).toBeDefined();
      }
      for (const section of sections) {
        const given = source.sections?.find((other) => other.id === section.id);
        expect(given?.example, section.id).toBeDefined();
      }
    });
  },
);

describe.each(postmortems.map((template) => [template.id, template] as const))(
  "the example of %s",
  (_id, template) => {
    const text = filledExample(template);
    const front = parse(text.slice(4, text.indexOf("\n---\n", 4))) as Record<
      string,
      string & string[]
    >;
    const lines = (section: string) =>
      (template.sections.find(({ id }) => id === section)?.example ?? "").split("\n");
    const actions = lines("action-items").map((line) => {
      const match = /^- \[([ x])\] \*\*(A\d+)\*\* (.+?) — (.+)$/.exec(line);
      expect(match, line).not.toBeNull();
      const [, mark, action, , meta] = match as unknown as [string, string, string, string, string];
      return { done: mark === "x", id: action, meta };
    });

    it("is a document", () => {
      expect(text).toContain(`\n---\n\n${titleHeading(front.title as string)}\n\n## Summary\n\n`);
      expect(text).not.toContain("<!--");
      expect(text).not.toMatch(/\n{3}|[ \t]\n|\n\n$/);
    });

    it("counts its actions, which have an owner and a day", () => {
      expect(actions.map(({ id }) => id)).toEqual(actions.map((_, at) => `A${at + 1}`));
      for (const { done, meta } of actions) {
        if (meta.startsWith("declined: ")) continue;
        expect(meta).toMatch(
          /^@[\w-]+, due \d{4}-\d\d-\d\d, (investigate|mitigate|repair|detect|prevent|process)\b/,
        );
        expect(/, done \d{4}-\d\d-\d\d, evidence https:\/\/\S+$/.test(meta), meta).toBe(done);
      }
      expect(actions.some(({ done }) => done)).toBe(true);
    });

    it("points with every arrow at an action, and at every action that is open", () => {
      const pointed = new Set<string>();
      for (const line of ["root-causes", "went-badly", "got-lucky"].flatMap(lines)) {
        const arrow = /^- .+ → (?:none: .+|(A\d+(?:, A\d+)*))$/.exec(line);
        expect(arrow, line).not.toBeNull();
        for (const id of arrow?.[1]?.split(", ") ?? []) pointed.add(id);
      }
      const wanted = actions.filter(({ meta }) => !meta.startsWith("declined: "));
      expect([...pointed].sort()).toEqual(wanted.map(({ id }) => id).sort());
    });

    it("has a timeline in order that agrees with the front matter", () => {
      const day = (front.started_at as string).slice(0, 10);
      const entries = lines("timeline").map((line) => {
        const match = /^- ~?(?:~?(\d{4}-\d\d-\d\d) )?(\d\d:\d\d) .+?(?: #([a-z]+))?$/.exec(line);
        expect(match, line).not.toBeNull();
        return { at: `${match?.[1] ?? day}T${match?.[2]}`, milestone: match?.[3] };
      });
      expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
      const marked = entries.filter(({ milestone }) => milestone);
      expect(marked.map(({ milestone }) => milestone)).toEqual([
        "started",
        "detected",
        "acknowledged",
        "mitigated",
        "resolved",
      ]);
      for (const { at, milestone } of marked) {
        expect(at.startsWith(front[`${milestone}_at`] as string), `${milestone} at ${at}`).toBe(
          true,
        );
      }
    });

    it("was met about and published after it was over, led by another than its owner", () => {
      const { resolved_at, held_at, published_at, owner, facilitator, participants } = front;
      expect((resolved_at as string) < (held_at as string)).toBe(true);
      expect((held_at as string) <= (published_at as string)).toBe(true);
      expect(owner).not.toBe(facilitator);
      const names = (participants as string[]).map((name) => name.split(" ")[0]);
      expect(names).toEqual(expect.arrayContaining([owner, facilitator]));
    });
  },
);
