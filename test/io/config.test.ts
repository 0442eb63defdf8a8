import { expect, test } from "vitest";
import { loadConfig } from "../../src/io/config.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";

function filesOf(texts: Record<string, string>) {
  return { exists: (path: string) => path in texts, read: (path: string) => texts[path] as string };
}

test("without a config, the defaults", async () => {
  expect(await loadConfig("/r", filesOf({}))).toBe(DEFAULT_CONFIG);
});

test.each(["/r/mortem.yaml", "/r/mortem.yml"])("%s is read", async (path) => {
  const config = await loadConfig("/r", filesOf({ [path]: "template: release" }));
  expect(config).toEqual({ ...DEFAULT_CONFIG, path, template: "release", templateLine: 1 });
});

test("two configs are one too many", async () => {
  const files = filesOf({ "/r/mortem.yaml": "", "/r/mortem.yml": "" });
  await expect(loadConfig("/r", files)).rejects.toThrow("both mortem.yaml and mortem.yml are here");
});

test("what is wrong is said with its place", async () => {
  const files = filesOf({ "/r/mortem.yaml": "\ntemplat: release" });
  await expect(loadConfig("/r", files)).rejects.toMatchObject({
    place: { path: "/r/mortem.yaml", line: 2, column: 1 },
    hint: "Rename it to template.",
  });
});
