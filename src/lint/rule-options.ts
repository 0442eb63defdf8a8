/** The options of rules: declared as data, so that the config is checked and the documentation written from one place. */
import type { Config } from "../values/config.ts";

/** A number of `mortem.yaml`. */
export interface RuleOption {
  readonly default: number;
  /** The least and the most that it may be. */
  readonly least: number;
  readonly most: number;
  /** One sentence. */
  readonly meaning: string;
}

/** By the name that it has in `mortem.yaml`. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What a rule is asked with. */
export type OptionValues<Options extends RuleOptions = RuleOptions> = {
  readonly [Name in keyof Options]: Options[Name]["default"];
};

/** What is expected in place of a value; undefined where that can be used. */
export function expectedOf({ least, most }: RuleOption, value: unknown): string | undefined {
  const isFine = typeof value === "number" && value >= least && value <= most;
  return isFine ? undefined : `a number from ${least} to ${most}`;
}

const NO_OPTIONS: OptionValues = {};

interface Optional {
  readonly id: string;
  readonly options?: RuleOptions;
}

/** The values of all options of a rule; the config's are checked already (see `chooseRules`). */
export function optionValues({ id, options }: Optional, { rules }: Config): OptionValues {
  if (options === undefined) return NO_OPTIONS;
  const given = rules.get(id)?.options ?? {};
  const values = Object.entries(options).map(
    ([name, option]) =>
      [name, (given[name]?.value as number | undefined) ?? option.default] as const,
  );
  return Object.fromEntries(values);
}
