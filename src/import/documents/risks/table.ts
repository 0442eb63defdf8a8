/** A table of risks: each row as a risk, with its other cells as text below it, and what mitigates it as an action. */
import type { Block } from "../../../document/block.ts";
import { plainText } from "../../../document/inline.ts";
import { type Cell, readTable } from "../../../document/table.ts";
import { headingKey } from "../../../template/heading.ts";
import type { DraftRisk } from "../risks.ts";

const RISK =
  /^(?:(?:potential |possible |identified )?risks?|risk (?:description|name|event)|description|failures?|(?:potential )?failure modes?|failure scenarios?|scenarios?|what (?:could go|can go|went|goes) wrong|risiko|risikoen|risiken|beschreibung|beskrivelse|riesgos?|riscos?|risques?|リスク|リスク内容|風險|风险|风险描述)$/;
const RATED =
  /^(?:likelihood|probability|chance|odds|impact|severity|score|rating|l|i|p|sannsynlighet|konsekvens|wahrscheinlichkeit|eintrittswahrscheinlichkeit|auswirkung|probabilidad|probabilidade|probabilité|impacto|発生確率|影響度?|可能性|概率|影响)$/;
const MITIGATES =
  /^(?:mitigations?|mitigation (?:strategy|plan|actions?)|avoid or mitigate|prevention|preventive actions?|countermeasures?|what we do about it|actions?|action items?|tiltak|ma(?:ß|ss)nahmen?|gegenma(?:ß|ss)nahmen?|mitigaci[oó]n|mitigaç[aã]o|mesures|対策|緩和策|缓解措施|应对措施)$/;
const SIGN = /^(?:early (?:warning )?signs?|(?:early )?warning signs?|signs?)$/;
/** Nobody has said anything yet. */
const NOTHING = /^(?:[-–—.?]{0,3}|n\/?a|none|tbd|todo|ingen|keine?|なし|无)$/i;

export function isRiskTable(text: string, block: Block): boolean {
  if (block.kind !== "table") return false;
  const { names } = columnsOf(text, block);
  return (
    names.some((name) => RISK.test(name)) &&
    names.some((name) => RATED.test(name) || MITIGATES.test(name))
  );
}

function columnsOf(text: string, { span, line }: Block) {
  const table = readTable(text, span, line);
  const titles = table.header.cells.map((cell) => plainText(text, cell.span));
  return { table, titles, names: titles.map(headingKey) };
}

/** What the column of the names is called, for which our headings stand. */
export function nameOfRisks(text: string, block: Block): string {
  return columnsOf(text, block).names.find((name) => RISK.test(name)) ?? "";
}

/** Undefined for a row without a name. */
export function risksOfTable(text: string, block: Block): (DraftRisk | undefined)[] {
  const { table, titles, names } = columnsOf(text, block);
  const at = names.findIndex((name) => RISK.test(name));
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.text !== ""));
  return rows.map(({ cells }) => {
    const title = cells[at]?.text ?? "";
    if (title === "" || /<br/i.test(title)) return undefined;
    const others = cells
      .map((cell, column) => ({ cell, name: names[column] ?? "", title: titles[column] ?? "" }))
      .filter((_, column) => column !== at);
    return { title: bare(title), blocks: below(others) };
  });
}

interface Column {
  readonly cell: Cell;
  readonly name: string;
  readonly title: string;
}

function below(columns: readonly Column[]): string[] {
  const isOf =
    (pattern: RegExp) =>
    ({ name, cell }: Column) =>
      pattern.test(name) && !NOTHING.test(cell.text);
  const signs = columns.filter(isOf(SIGN));
  const actions = columns.filter(isOf(MITIGATES));
  const facts = columns
    .filter((one) => !signs.includes(one) && !actions.includes(one))
    .map(({ title, cell }) => (title === "" ? cell.text : `${title}: ${cell.text}`))
    .filter((fact) => fact.trim() !== "");
  return [
    ...(facts.length === 0 ? [] : [facts.join("; ")]),
    ...signs.map(({ title, cell }) => `**${title}** ${cell.text}`),
    ...actions.flatMap(({ title, cell }) => [`**${title}**`, `- [ ] ${bare(cell.text)}`]),
  ];
}

/** In a cell `|` is written with a backslash. */
function bare(words: string): string {
  return words.replace(/\\\|/g, "|").replace(/^(\*\*|__)([^*_]*)\1$/, "$2");
}
