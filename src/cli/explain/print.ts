/** What there is to say of rules, for a terminal or a pipe. */
import type { Part } from "../../lint/explanation.ts";
import type { Rule, RuleClass } from "../../lint/rule.ts";
import type { Style } from "../../values/context.ts";
import { columns, hanging, wrap } from "../../values/printable.ts";

export interface Frame {
  readonly style: Style;
  /** Columns; undefined in a pipe, where no line is broken. */
  readonly width: number | undefined;
}

/** Beyond it, lines are hard to read. */
const WIDEST = 100;
const CODE_MARGIN = " ".repeat(6);

export function printExplanation(id: string, parts: readonly Part[], frame: Frame): string {
  const width = frame.width && Math.min(frame.width, WIDEST);
  const blocks = parts.map((part) => printPart(part, { ...frame, width }));
  return `${[frame.style.strong(id), ...blocks].join("\n\n")}\n`;
}

function printPart(part: Part, { style, width }: Frame): string {
  switch (part.kind) {
    case "heading":
      return style.strong(part.text);
    case "subheading":
      return indented(`${style.accent("-")} ${part.text}:`, width, 2);
    case "text":
      return indented(part.text, width, 2);
    case "list":
      return part.items.map((item) => hanging("  - ", item, width)).join("\n");
    case "source":
      return `${indented(`Read more: ${part.source.title}`, width, 2)}\n  ${part.source.address}`;
    case "code":
      // Never broken: a line of YAML or of a list would mean something else, and could not be copied.
      return part.text.replace(/^(?=.)/gm, CODE_MARGIN);
  }
}

function indented(text: string, width: number | undefined, indent: number): string {
  return width === undefined ? " ".repeat(indent) + text : wrap(text, width, indent);
}

const CLASSES: Readonly<Record<RuleClass, string>> = {
  incomplete: "What is incomplete",
  wrong: "What is wrong",
  judgement: "What could be better",
  dated: "What depends on the day",
};

/** Where less is left beside the ids, the summaries stand below them. */
const LEAST_BESIDE = 40;

/** Every rule with its summary, by class. */
export function printRules(rules: readonly Rule[], { style, width }: Frame): string {
  const idWidth = Math.max(...rules.map(({ id }) => columns(id)));
  const isNarrow = width !== undefined && width - idWidth - 4 < LEAST_BESIDE;
  const line = ({ id, summary }: Rule) => {
    if (isNarrow) return `  ${style.accent(id)}\n${indented(summary, width, 4)}`;
    const beside = hanging(`  ${id.padEnd(idWidth)}  `, summary, width && Math.min(width, WIDEST));
    return `  ${style.accent(id)}${beside.slice(2 + id.length)}`;
  };
  const groups = Object.entries(CLASSES).map(([name, heading]) => {
    const lines = rules.filter((rule) => rule.class === name).map(line);
    return [style.strong(heading), ...lines, ""].join("\n");
  });
  return groups.join("\n");
}
