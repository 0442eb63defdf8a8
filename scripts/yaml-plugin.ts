/** Lets `import template from "….yaml"` work in the bundle and in the tests: the YAML is parsed once, at build time. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export function yamlPlugin() {
  return {
    name: "yaml-as-data",
    load(id: string) {
      if (!id.endsWith(".yaml")) return null;
      return `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`;
    },
  };
}
