/** `mortem explain [rule]`: why a rule asks for what it asks for, with good and bad examples; without one, all rules. */
import { ruleNamed } from "../../lint/choose.ts";
import { explanationOf } from "../../lint/explanation.ts";
import { RULES } from "../../lint/rules/index.ts";
import { builtinTemplates } from "../../template/builtin.ts";
import type { Context } from "../../values/context.ts";
import { printExplanation, printRules } from "../explain/print.ts";

/** Needs no repository. @throws MortemError for a rule that does not exist, with the nearest that does */
export async function run(context: Context, [id]: readonly [string | undefined]): Promise<number> {
  const width = context.outIsTerminal ? context.width : undefined;
  const frame = { style: context.outStyle, width };
  if (id === undefined) {
    context.out(printRules(RULES, frame));
    context.err("\n`mortem explain RULE` tells why, with examples.\n");
    return 0;
  }
  const rule = ruleNamed(id);
  context.out(printExplanation(rule.id, explanationOf(rule, builtinTemplates()), frame));
  return 0;
}
