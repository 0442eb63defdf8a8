/** Text in the log of a GitHub workflow, whose runner obeys some of the lines that a program prints. */

/**
 * Text for a log, in which nothing begins a command: `##[` anywhere, or `::` as the first of a line.
 * Takes what `printable` has made of it.
 */
export function withoutWorkflowCommands(text: string): string {
  return text
    .replaceAll("##[", "## [")
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, (_, blanks: string) => `${blanks}: `);
}
