/** What the rules on language say of an answer, at once: the person who wrote it keeps it or words it anew. */
import { Document } from "../../document/document.ts";
import type { Finding } from "../../lint/finding.ts";
import { isLanguageRule } from "../../lint/language/language.ts";
import { lintOne } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import type { Section } from "../../template/model.ts";
import { wrap } from "../../values/printable.ts";
import type { Session } from "./session.ts";

/** More at once would be a lecture. */
const MOST_SHOWN = 2;

/** What to say of a line: `undefined` where there is nothing. @throws MortemError for a config that lint cannot use */
export function hintOn(session: Session, section: Section, line: string): string | undefined {
  const said = findingsOn(session, section, `- ${line}`)
    .slice(0, MOST_SHOWN)
    .map(({ message, hint }) => `${message}. ${hint}`);
  return said.length === 0 ? undefined : [...said, "Enter again keeps it."].join(" ");
}

/** Asks whether a text that a rule speaks of stays, where one does. @returns whether it is to be worded anew */
export async function wantsToReword(
  session: Session,
  section: Section,
  text: string,
): Promise<boolean> {
  const findings = findingsOn(session, section, text);
  if (findings.length === 0) return false;
  const { ask, context } = session;
  const { errStyle, width } = context;
  for (const { message, hint } of findings.slice(0, MOST_SHOWN)) {
    context.err(`\n${errStyle.warning(wrap(message, width))}\n`);
    context.err(`${wrap(hint, width)}\n`);
  }
  const more = findings.length - MOST_SHOWN;
  if (more > 0) context.err(`${errStyle.dim(`and ${more} more: mortem lint names them`)}\n`);
  context.err("\n");
  const reply = await ask.choose({
    message: "It is written. Keep it as it is?",
    back: false,
    skippable: false,
    initial: false,
    choices: [
      { value: false, label: "keep it", key: "k" },
      { value: true, label: "word it anew", key: "r" },
    ],
  });
  return reply.kind === "answer" && reply.value;
}

/** Of the text alone, as if nothing else stood in the document but its front matter. */
function findingsOn(
  { project, context, read }: Session,
  { heading }: Section,
  text: string,
): readonly Finding[] {
  const { path, text: whole, front } = read();
  const head = whole.slice(0, front.fence?.span.end ?? 0);
  const alone = new Document(path, `${head}\n\n## ${heading}\n\n${text}\n`, project.lookup);
  const options = lintOptions(project, context.now());
  const rules = options.rules.filter(({ id }) => isLanguageRule(id));
  return lintOne(alone, { ...options, rules });
}
