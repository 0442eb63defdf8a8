/** Leaves out of commander how it starts other programs as subcommands, which mortem has none of: loading that costs at every start. */

export function commanderPlugin() {
  const nothing = "\0no-child-process";
  return {
    name: "commander-without-child-process",
    resolveId(id: string, importer?: string) {
      const wanted =
        id === "node:child_process" && /node_modules[\\/]commander[\\/]/.test(importer ?? "");
      return wanted ? nothing : null;
    },
    load: (id: string) => (id === nothing ? "module.exports = {};" : null),
  };
}
