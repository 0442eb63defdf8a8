/** Three kinds of tests: those of the rooms, those of them that need a process to themselves, and those of the whole program, which need it built. */
import { defineConfig } from "vitest/config";
import { yamlPlugin } from "./scripts/yaml-plugin.ts";

const wholeProgram = "test/program/**/*.test.ts";
/** They put something in the place of a module, or have so many expressions compiled that the engine stops making those of others fast. */
const alone = [
  "test/io/**/*.test.ts",
  "test/**/linear.test.ts",
  "test/**/fuzz.test.ts",
  "test/regular-expressions.test.ts",
  "test/lint/language.test.ts",
];

export default defineConfig({
  plugins: [yamlPlugin()],
  test: {
    testTimeout: 30_000,
    // By default one core would be left idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: [wholeProgram, ...alone],
          // Here and below, what is tested holds no state: to load it anew for each file takes half of their time.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: {
          name: "program",
          include: [wholeProgram],
          globalSetup: "test/support/build.ts",
          isolate: false,
        },
      },
    ],
  },
});
