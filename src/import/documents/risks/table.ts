/** A table of risks: each row as a risk, with its other cells as text below it, and what mitigates it as an action. */
import type { Block } from "../../../document/block.ts";
import { plainText } from "../../../document/inline.ts";
import { type Cell, readTable } from "../../../document/table.ts";
import { headingKey } from "../../../template/heading.ts";
import type { DraftRisk } from "../risks.ts";

/** What heads the names of risks. */
const RISK = new RegExp(
  `^(?:${[
    "(?:potential |possible |identified |top |key )?(?:risks?|failures?|problems?|threats?|hazards?|concerns?|fears?|worry|worries|failure modes?|scenarios?|failure scenarios?)",
    "risk (?:description|name|event|title|statement|scenario)",
    "(?:what|how) (?:could go|can go|might go|went|goes|could have gone) wrong",
    "what (?:happened|failed)|how (?:it|we|the project) (?:failed|could fail)",
    "risiko|risikoen|risiken|trussel|bekymring|scenario|hva kan gå galt|hva gikk galt",
    "bedrohung|gefahr|szenario|bedenken|was kann schiefgehen|was ist schiefgegangen",
    "riesgos?|amenazas?|escenarios?|preocupaci[oó]n|qué (?:puede|podría) salir mal",
    "riscos?|ameaças?|cenários?|preocupação|o que pode dar errado",
    "risques?|menaces?|scénarios?|craintes?|défaillances?",
    "リスク|リスク内容|脅威|懸念|懸念事項|シナリオ|失敗シナリオ",
    "風險|风险|风险描述|风险项|威胁|失败场景|隐患|担忧",
  ].join("|")})$`,
);
/** The same, if nothing else heads a name. */
const DESCRIBED =
  /^(?:description|beschreibung|beskrivelse|descripci[oó]n|descrição|説明|内容|描述)$/;
const RATED =
  /^(?:likelihood|probability|chance|odds|impact|severity|score|rating|l|i|p|sannsynlighet|konsekvens|wahrscheinlichkeit|eintrittswahrscheinlichkeit|auswirkung|probabilidad|probabilidade|probabilité|impacto|発生確率|影響度?|可能性|概率|影响)$/;
const MITIGATES =
  /^(?:(?:top |key |main |possible |proposed )?mitigations?|mitigation (?:strategy|plan|actions?)|avoid or mitigate|prevention|preventive actions?|countermeasures?|what we do about it|actions?|action items?|tiltak|ma(?:ß|ss)nahmen?|gegenma(?:ß|ss)nahmen?|mitigaci[oó]n|mitigaç[aã]o|mesures|対策|緩和策|缓解措施|应对措施)$/;
const SIGN = /^(?:early (?:warning )?signs?|(?:early )?warning signs?|signs?)$/;
/** Nobody has said anything yet. */
const NOTHING = /^(?:[-–—.?]{0,3}|n\/?a|none|tbd|todo|ingen|keine?|なし|无)$/i;

/** What a row is counted or filed by. */
const COUNTED =
  /^(?:id|no|nr|n|rank|ranking|category|area|type|kategori|kategorie|bereich|categor[ií]a|番号|编号|序号|分類|类别)?$/;
/** The rows of such a table explain a scale. */
const SCALE =
  /^(?:level|scale|score|rating|value|points?|grade|stufe|nivå|nivel|nível|niveau|レベル|等级|级别)$/;

export function isRiskTable(text: string, block: Block): boolean {
  return block.kind === "table" && nameColumn(columnsOf(text, block).names) !== -1;
}

/** Are its rows taken for risks, though nothing says that they are? */
export function isGuessed(text: string, block: Block): boolean {
  const { names } = columnsOf(text, block);
  return !names.some((name) => RISK.test(name));
}

/**
 * The column that names risks. Below a heading of risks it may have any name, as long as others beside it say how likely
 * each is, or what to do about it. @returns -1 where there is none
 */
function nameColumn(names: readonly string[]): number {
  const at = names.findIndex((name) => RISK.test(name));
  if (at !== -1) return at;
  const isTold = names.some((name) => RATED.test(name) || MITIGATES.test(name) || SIGN.test(name));
  const [first = ""] = names;
  const isScale = SCALE.test(first) || (names.length < 4 && RATED.test(first));
  if (!isTold || isScale) return -1;
  const described = names.findIndex((name) => DESCRIBED.test(name));
  if (described !== -1) return described;
  return names.findIndex((name) =>
    [RATED, MITIGATES, SIGN, COUNTED].every((pattern) => !pattern.test(name)),
  );
}

function columnsOf(text: string, { span, line }: Block) {
  const table = readTable(text, span, line);
  const titles = table.header.cells.map((cell) => plainText(text, cell.span));
  return { table, titles, names: titles.map(headingKey) };
}

/** What the column of the names is called, for which our headings stand. */
export function nameOfRisks(text: string, block: Block): string {
  const { names } = columnsOf(text, block);
  return names[nameColumn(names)] ?? "";
}

/** Undefined for a row without a name. @param group what the heading above the table says of all of its rows */
export function risksOfTable(
  text: string,
  block: Block,
  group: string | undefined,
): (DraftRisk | undefined)[] {
  const { table, titles, names } = columnsOf(text, block);
  const at = nameColumn(names);
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.text !== ""));
  return rows.map(({ cells }) => {
    const title = cells[at]?.text ?? "";
    if (title === "" || /<br/i.test(title)) return undefined;
    const others = cells
      .map((cell, column) => ({ cell, name: names[column] ?? "", title: titles[column] ?? "" }))
      .filter((_, column) => column !== at);
    return {
      title: bare(title),
      blocks: [...(group === undefined ? [] : [group]), ...below(others)],
    };
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
    ...actions.flatMap(({ title, cell }) => [`**${title}**`, `- ${bare(cell.text)}`]),
  ];
}

/** In a cell `|` is written with a backslash. */
function bare(words: string): string {
  return words.replace(/\\\|/g, "|").replace(/^(\*\*|__)([^*_]*)\1$/, "$2");
}
