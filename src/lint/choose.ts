/** Which rules are asked: all but those that the config turns off or that are off until it names them, or the ones that a flag names. */
import type { Config } from "../values/config.ts";
import { MortemError, type Place } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import type { Rule } from "./rule.ts";
import { expectedOf } from "./rule-options.ts";
import { RULES } from "./rules/index.ts";

/**
 * A rule that a flag names is asked also where the config turns it off; the decisive ones are asked in any case,
 * since a file that cannot be read must not pass for clean.
 * @param named the ids that `--rule` gives; none for all rules
 * @throws MortemError for a rule that does not exist, and for an option that a rule does not have or that is set to what it cannot be
 */
export function chooseRules(config: Config, named: readonly string[]): Rule[] {
  checkSettings(config);
  for (const id of named) if (!isRule(id)) throw unknownRule(id, {});
  const isOn = ({ id, offByDefault }: Rule) => {
    const setting = config.rules.get(id);
    return setting === undefined ? offByDefault !== true : setting.severity !== "off";
  };
  if (named.length === 0) return RULES.filter(isOn);
  return RULES.filter((rule) => named.includes(rule.id) || (rule.decisive && isOn(rule)));
}

function checkSettings({ rules, path }: Config): void {
  const placeOf = (line: number) => (path === undefined ? { line } : { path, line });
  for (const [id, { line, options }] of rules) {
    const rule = RULES.find((one) => one.id === id);
    if (rule === undefined) throw unknownRule(id, placeOf(line));
    for (const [name, setting] of Object.entries(options))
      checkOption(rule, name, setting.value, placeOf(setting.line));
  }
}

function checkOption(rule: Rule, name: string, value: unknown, place: Place): void {
  const { id, options = {} } = rule;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(options);
    const hint =
      names.length === 0
        ? `Write \`${id}: off\`, or \`info\`, \`warning\` or \`error\` in its place.`
        : didYouMean(name, ["severity", ...names]);
    throw new MortemError(`the rule \`${id}\` has no option \`${name}\``, hint, place);
  }
  const expected = expectedOf(option, value);
  if (expected === undefined) return;
  throw new MortemError(
    `\`${name}\` of the rule \`${id}\` is not ${expected}`,
    `Write it as in \`${name}: ${option.default}\`. ${option.meaning}`,
    place,
  );
}

function unknownRule(id: string, place: Place): MortemError {
  const ids = RULES.map((rule) => rule.id);
  return new MortemError(`there is no rule \`${id}\``, didYouMean(id, ids), place);
}

/** @throws MortemError for one that does not exist, with the nearest that does */
export function ruleNamed(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw unknownRule(id, {});
  return rule;
}

function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}
