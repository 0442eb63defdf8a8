/** Lets `import template from "….yaml"` work in the bundle and in the tests: the YAML is parsed once, at build time. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

export function yamlPlugin() {
  return {
    name: "yaml-as-data",
    load(id: string) {
      if (!id.endsWith(".yaml")) return null;
      const json = JSON.stringify(parse(readFileSync(id, "utf8")));
      // Read at each start, and faster as JSON than as JavaScript.
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
