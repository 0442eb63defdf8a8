/** Which rules are asked: all but those that the config turns off or that are off until it names them, or the ones that a flag names. */
import type { Config } from "../values/config.ts";
import { MortemError } from "../values/error.ts";
import { firstFault, type PlacedFault } from "../values/first-fault.ts";
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
  for (const id of named) if (!isRule(id)) throw unknownRule(id);
  const isOn = ({ id, offByDefault }: Rule) => {
    const setting = config.rules.get(id);
    return setting === undefined ? offByDefault !== true : setting.severity !== "off";
  };
  if (named.length === 0) return RULES.filter(isOn);
  return RULES.filter((rule) => named.includes(rule.id) || (rule.decisive && isOn(rule)));
}

function checkSettings(config: Config): void {
  const faults = [...settingFaults(config)];
  if (faults.length > 0) throw firstFault(faults);
}

function* settingFaults({ rules, path }: Config): Generator<PlacedFault> {
  const placeOf = (line: number) => (path === undefined ? { line } : { path, line });
  for (const [id, { line, options }] of rules) {
    const rule = RULES.find((one) => one.id === id);
    if (rule === undefined) yield { ...unknown(id), place: placeOf(line) };
    else
      for (const [name, setting] of Object.entries(options)) {
        const wrong = wrongOption(rule, name, setting.value);
        if (wrong !== undefined) yield { ...wrong, place: placeOf(setting.line) };
      }
  }
}

type Wrong = Pick<PlacedFault, "message" | "hint">;

function wrongOption({ id, options = {} }: Rule, name: string, value: unknown): Wrong | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const names = Object.keys(options);
    const hint =
      names.length === 0
        ? `Write \`${id}: off\`, or \`info\`, \`warning\` or \`error\` in its place.`
        : didYouMean(name, ["severity", ...names]);
    return { message: `the rule \`${id}\` has no option \`${name}\``, hint };
  }
  const expected = expectedOf(option, value);
  if (expected === undefined) return undefined;
  return {
    message: `\`${name}\` of the rule \`${id}\` is not ${expected}`,
    hint: `Write it as in \`${name}: ${option.default}\`. ${option.meaning}`,
  };
}

function unknown(id: string): Wrong {
  const ids = RULES.map((rule) => rule.id);
  return { message: `there is no rule \`${id}\``, hint: didYouMean(id, ids) };
}

function unknownRule(id: string): MortemError {
  const { message, hint } = unknown(id);
  return new MortemError(message, hint);
}

/** @throws MortemError for one that does not exist, with the nearest that does */
export function ruleNamed(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw unknownRule(id);
  return rule;
}

function isRule(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}
