/** Which rules are asked: all but those that the config turns off, or the ones that a flag names. */
import type { Config } from "../values/config.ts";
import { MortemError } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/**
 * A rule that a flag names is asked also where the config turns it off; the decisive ones are asked in any case,
 * since a file that cannot be read must not pass for clean.
 * @param named the ids that `--rule` gives; none for all rules
 * @throws MortemError for a rule that does not exist, and for an option that a rule does not have
 */
export function chooseRules(config: Config, named: readonly string[]): Rule[] {
  checkSettings(config);
  for (const id of named) if (!isRule(id)) throw unknownRule(id, {});
  const isOn = ({ id }: Rule) => config.rules.get(id)?.severity !== "off";
  if (named.length === 0) return RULES.filter(isOn);
  return RULES.filter((rule) => named.includes(rule.id) || (rule.decisive && isOn(rule)));
}

function checkSettings({ rules, path }: Config): void {
  for (const [id, { line, options }] of rules) {
    const place = path === undefined ? { line } : { path, line };
    if (!isRule(id)) throw unknownRule(id, place);
    const [option] = Object.keys(options);
    if (option === undefined) continue;
    throw new MortemError(
      `the rule \`${id}\` has no option \`${option}\``,
      `Write \`${id}: off\`, or \`info\`, \`warning\` or \`error\` in its place.`,
      place,
    );
  }
}

function unknownRule(id: string, place: { path?: string; line?: number }): MortemError {
  const ids = RULES.map((rule) => rule.id);
  return new MortemError(`there is no rule \`${id}\``, didYouMean(id, ids), place);
}

function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}
