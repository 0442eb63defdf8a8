/** Two kinds of tests: those of the rooms, and those of the whole program, which need it built. */
import { defineConfig } from "vitest/config";
import { yamlPlugin } from "./scripts/yaml-plugin.ts";

const wholeProgram = "test/program/**/*.test.ts";

export default defineConfig({
  plugins: [yamlPlugin()],
  test: {
    testTimeout: 30_000,
    // By default one core would be left idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "rooms", include: ["test/**/*.test.ts"], exclude: [wholeProgram] },
      },
      {
        extends: true,
        test: { name: "program", include: [wholeProgram], globalSetup: "test/support/build.ts" },
      },
    ],
  },
});
