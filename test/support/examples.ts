/** Makes the examples anew, in a repository of their own, by typing what `scripts/example-steps.ts` says. */
import { ANSWERS, STEPS } from "../../scripts/example-steps.ts";
import { mortem } from "./run.ts";

/**
 * @param root of an empty git repository; @param write puts a file into it
 * @throws Error with what the program said, where a step does not end well
 */
export async function makeExamples(
  root: string,
  write: (name: string, text: string) => void,
): Promise<void> {
  for (const [name, text] of Object.entries(ANSWERS)) write(name, text);
  for (const { now, args } of STEPS) {
    const { code, stderr } = await mortem(args, { cwd: root, env: { MORTEM_NOW: now } });
    if (code !== 0) throw new Error(`mortem ${args.join(" ")} ended in ${code}:\n${stderr}`);
  }
}
