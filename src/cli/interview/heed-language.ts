/** What the rules on language say of an answer, at once: the person who wrote it keeps it or words it anew. */
import { Document } from "../../document/document.ts";
import type { Finding } from "../../lint/finding.ts";
import { isLanguageRule } from "../../lint/language/language.ts";
import { lintOne } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import type { Section } from "../../template/model.ts";
import { printable, wrap } from "../../values/printable.ts";
import type { Session } from "./session.ts";

/** More at once would be a lecture. */
const MOST_SHOWN = 2;

/** What to say of a line that is not written yet: `undefined` where there is nothing. @throws MortemError for a config that lint cannot use */
export function hintOn(session: Session, section: Section, line: string): string | undefined {
  const { text, at } = withItem(session.read(), section, line);
  const written = new Document(session.shown, text, session.project.lookup);
  const place = written.place(at);
  const said = languageFindings(session, written)
    .filter((finding) => finding.line === place.line)
    .slice(0, MOST_SHOWN)
    .map(({ message, hint }) => `${message}. ${hint}`);
  return said.length === 0 ? undefined : [...said, "Enter again keeps it."].join(" ");
}

/** Asks whether the text of a section, just written, stays where a rule speaks of it. @returns whether it is to be worded anew */
export async function wantsToReword(session: Session, section: Section): Promise<boolean> {
  const findings = languageFindings(session, session.read()).filter(
    (finding) => finding.section === section.id,
  );
  if (findings.length === 0) return false;
  const { ask, context } = session;
  const { errStyle, width } = context;
  for (const { message, hint } of findings.slice(0, MOST_SHOWN)) {
    context.err(`\n${errStyle.warning(wrap(printable(message), width))}\n`);
    context.err(`${wrap(printable(hint), width)}\n`);
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

/** The document as if a line stood in a section already, wherever in it, and where the line begins. */
function withItem(
  document: Document,
  section: Section,
  line: string,
): { text: string; at: number } {
  const view = document.section(section.id);
  const end = view?.content.end ?? document.text.length;
  const heading = view === undefined ? `\n\n## ${section.heading}` : "";
  const before = `${document.text.slice(0, end)}${heading}\n\n`;
  return { text: `${before}- ${line}\n\n${document.text.slice(end)}`, at: before.length };
}

/** Of the whole document, since its language, its people and its comments decide what a rule says. */
function languageFindings({ project, context }: Session, document: Document): Finding[] {
  const options = lintOptions(project, context.now());
  const rules = options.rules.filter(({ id }) => isLanguageRule(id));
  return lintOne(document, { ...options, rules });
}
