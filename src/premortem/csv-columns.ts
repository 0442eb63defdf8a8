/** What the columns of a table of votes mean, by the words of its first row. */
import { shortened } from "../values/text.ts";
import { findRisk, folded, type VotableRisk } from "./electorate.ts";
import type { Dimension } from "./levels.ts";

/** A row a vote: voter, risk, likelihood, impact, in any order. */
export interface LongColumns {
  readonly kind: "long";
  readonly voter: number;
  readonly risk: number;
  readonly likelihood: number;
  readonly impact: number;
}

/** A row a person: two columns for each risk. */
export interface WideColumns {
  readonly kind: "wide";
  readonly voter: number;
  readonly risks: readonly RiskColumns[];
}

export interface RiskColumns {
  readonly risk: VotableRisk;
  readonly likelihood: number;
  readonly impact: number;
}

export type Columns = LongColumns | WideColumns;

export interface ColumnFault {
  readonly message: string;
  readonly hint: string;
}

const FORMS =
  "Its first line names the columns: voter, risk, likelihood, impact; or voter and, for each risk, columns such as `R1 likelihood` and `R1 impact`.";

/** A question of a form is shorter; what is longer is cut before it is looked at. */
const LONGEST = 1000;

const VOTERS = new Set([
  ...["voter", "handle", "name", "person", "participant", "who", "who votes", "who are you"],
  ...["your name", "your handle", "username", "user", "email", "e-mail", "email address"],
]);
const RISKS = new Set(["risk", "risk id", "id", "which risk"]);
const WORDS: Readonly<Record<Dimension, RegExp>> = {
  likelihood: /likel|probab|chance/,
  impact: /impact|severity|how bad|harm/,
};

/** Reads the first row. Columns that mean none of this, such as a time or a remark, are left alone. */
export function readColumns(
  header: readonly string[],
  risks: readonly VotableRisk[],
): Columns | ColumnFault {
  const names = header.map((cell) =>
    folded(cell.slice(0, LONGEST))
      .replace(/(?<![:?*])[:?*]+$/, "")
      .trim(),
  );
  const read = names.map((name) => readName(name, risks));
  const ofVotes = read.map((one) => one.dimensions.length > 0 && one.risk !== undefined);
  const voter = voterColumn(names, ofVotes);
  const risk = names.findIndex((name) => RISKS.has(name));
  const [likelihood, impact] = (["likelihood", "impact"] as const).map((dimension) =>
    read.findIndex((one, index) => !ofVotes[index] && one.dimensions.includes(dimension)),
  ) as [number, number];
  if (voter === -1) return { message: "no column says who has voted", hint: FORMS };
  if (risk !== -1 && likelihood !== -1 && impact !== -1) {
    return { kind: "long", voter, risk, likelihood, impact };
  }
  return wideColumns(header, read, voter, risks);
}

interface Name {
  readonly name: string;
  readonly risk: VotableRisk | undefined;
  /** An id that no risk has. */
  readonly unknown: string | undefined;
  /** Is there nothing in it but the risk? */
  readonly isBare: boolean;
  readonly dimensions: readonly Dimension[];
}

/** A title may hold the words by which a column is known: only what stands beside it counts. */
function readName(name: string, risks: readonly VotableRisk[]): Name {
  const ids = [...name.matchAll(/(?<![\p{L}\p{N}])r\d{1,6}(?![\p{L}\p{N}])/gu)].map(([id]) => id);
  const byId = risks.find(({ id }) => ids.includes(id.toLowerCase()));
  const titled = risks
    .filter(({ title }) => title !== "" && name.includes(folded(title)))
    .sort((a, b) => b.title.length - a.title.length);
  const risk = byId ?? (ids.length === 0 ? titled[0] : undefined);
  let beside = name;
  if (risk !== undefined && titled.includes(risk)) {
    beside = beside.replace(folded(risk.title), () => " ");
  }
  for (const id of ids) beside = beside.replace(id, () => " ");
  const dimensions = (["likelihood", "impact"] as const).filter((one) => WORDS[one].test(beside));
  const isBare = risk !== undefined && !/[\p{L}\p{N}]/u.test(beside);
  return { name, risk, unknown: risk === undefined ? ids[0] : undefined, isBare, dimensions };
}

function voterColumn(names: readonly string[], ofVotes: readonly boolean[]): number {
  const exact = names.findIndex((name) => VOTERS.has(name));
  if (exact !== -1) return exact;
  return names.findIndex(
    (name, index) => !ofVotes[index] && /(?<!\p{L})(?:voter|handle|name)(?!\p{L})/u.test(name),
  );
}

function wideColumns(
  header: readonly string[],
  read: readonly Name[],
  voter: number,
  risks: readonly VotableRisk[],
): WideColumns | ColumnFault {
  const found = new Map<VotableRisk, { likelihood?: number; impact?: number }>();
  for (const [index, { risk, unknown, isBare, dimensions }] of read.entries()) {
    const shown = `the column "${shortened(header[index] ?? "")}"`;
    const [dimension, other] = dimensions;
    if (index === voter || (dimension === undefined && !isBare)) continue;
    const named = unknown === undefined ? undefined : findRisk(risks, unknown);
    if (named?.ok === false) return { message: `${shown}: ${named.message}`, hint: named.hint };
    if (risk === undefined) {
      const hint = `Write the risk's id into it, as in \`R1 ${dimension}\`.`;
      return { message: `${shown} does not say which risk it is about`, hint };
    }
    if (dimension === undefined || other !== undefined) {
      const hint = `Make it two columns: \`${risk.id} likelihood\` and \`${risk.id} impact\`.`;
      return { message: `${shown} is not about either likelihood or impact`, hint };
    }
    const columns = found.get(risk) ?? {};
    if (columns[dimension] !== undefined) {
      const hint = "Keep one of the two columns.";
      return { message: `${shown} is the second for the ${dimension} of ${risk.id}`, hint };
    }
    found.set(risk, { ...columns, [dimension]: index });
  }
  if (found.size === 0) return { message: "no column is about a risk", hint: FORMS };
  const pairs: RiskColumns[] = [];
  for (const [risk, { likelihood, impact }] of found) {
    if (likelihood === undefined || impact === undefined) {
      const missing = likelihood === undefined ? "likelihood" : "impact";
      const hint = `Name it \`${risk.id} ${missing}\`.`;
      return { message: `no column has the ${missing} of ${risk.id}`, hint };
    }
    pairs.push({ risk, likelihood, impact });
  }
  return { kind: "wide", voter, risks: pairs };
}
