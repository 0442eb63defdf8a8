/** Leaves out of the bundle what our dependencies load at every start and we never use. */

interface LeftOut {
  /** The package that imports it. */
  readonly of: string;
  readonly module: string;
  /** The module that stands in for it. */
  readonly instead: string;
}

const LEFT_OUT: readonly LeftOut[] = [
  // It starts other programs as subcommands, of which we have none.
  { of: "commander", module: "node:child_process", instead: "module.exports = {};" },
  // Its tables of 2,000 named characters take half as long to load as Node itself. We read blocks, whose
  // places and kinds are the same whatever `&eacute;` stands for.
  {
    of: "commonmark",
    module: "entities",
    instead: "export const decodeHTMLStrict = (text) => text;",
  },
];

const PREFIX = "\0left-out:";

export function leaveOutPlugin() {
  return {
    name: "leave-out",
    resolveId(id: string, importer = "") {
      const from = importer.replaceAll("\\", "/");
      const found = LEFT_OUT.findIndex(
        ({ of, module }) => module === id && from.includes(`/node_modules/${of}/`),
      );
      return found < 0 ? null : PREFIX + found;
    },
    load: (id: string) =>
      id.startsWith(PREFIX) ? LEFT_OUT[Number(id.slice(PREFIX.length))]?.instead : null,
  };
}
