/** Who may vote and on what: the person and the risk that a name means, or why it means none. */
import type { Document } from "../document/document.ts";
import { fieldList } from "../document/front-matter.ts";
import type { Person } from "../values/config.ts";
import { MortemError } from "../values/error.ts";
import { isHandle, normaliseHandle, type Participant, parseParticipant } from "../values/handle.ts";
import { nearest } from "../values/nearest.ts";
import { shortened } from "../values/text.ts";
import { refuseEnded } from "./ended.ts";
import { compareRiskIds } from "./risk-ids.ts";
import { RISK_ID, type Risk, readRisks } from "./risks.ts";
import { isVotingOpen, voterNamed, votersOf } from "./voters.ts";

/** A risk that can be voted on. */
export interface VotableRisk extends Risk {
  readonly id: string;
}

/** What a name means, or what is wrong with it and what to do. */
export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Those with an id, each once, in the order of their numbers. */
export function votableRisks(document: Document): VotableRisk[] {
  const risks = new Map<string, VotableRisk>();
  for (const risk of readRisks(document)) {
    if (risk.id !== undefined && !risks.has(risk.id)) risks.set(risk.id, { ...risk, id: risk.id });
  }
  return [...risks.values()].sort((a, b) => compareRiskIds(a.id, b.id));
}

/**
 * The risks, where there are any.
 * @throws MortemError where there are none yet, and where two have the same id
 */
export function requireRisks(document: Document): VotableRisk[] {
  refuseSharedIds(document);
  const risks = votableRisks(document);
  if (risks.length > 0) return risks;
  const nameless = readRisks(document)[0];
  const { path, id } = document;
  if (nameless === undefined) {
    throw new MortemError(
      "there are no risks yet",
      `Sort the ideas into risks first: mortem pre group ${id}`,
      { path },
    );
  }
  throw new MortemError(
    "no risk has an id, by which votes name it",
    `Number their headings, such as \`### R1 ${shortened(nameless.title)}\`.`,
    { path, line: nameless.line },
  );
}

/**
 * Two branches that each add a risk give both the same id, and a merge keeps both.
 * @param only the id that matters; undefined for any
 * @throws MortemError with the line of the second, since a vote on that id may mean either
 */
export function refuseSharedIds(document: Document, only?: string): void {
  const first = new Map<string, Risk>();
  for (const risk of readRisks(document)) {
    const { id, line } = risk;
    if (id === undefined || (only !== undefined && id !== only)) continue;
    const other = first.get(id);
    first.set(id, other ?? risk);
    if (other === undefined) continue;
    throw new MortemError(
      `two risks are called ${id}: this one and that in line ${other.line}`,
      `Give one of them another id; two branches may have made both. What points to ${id}, a vote or a check-in, may mean either: correct it.`,
      { path: document.path, line },
    );
  }
}

/**
 * The risks that can be voted on now.
 * @throws MortemError once the project is over or the voting closed, and as `requireRisks`
 */
export function requireOpenVoting(document: Document): VotableRisk[] {
  refuseEnded(document);
  const { path, id } = document;
  if (!isVotingOpen(document)) {
    throw new MortemError(
      "the voting is closed",
      `Open it again first, and say why: mortem pre reopen ${id}`,
      { path },
    );
  }
  return requireRisks(document);
}

/**
 * The participant that a name means: a handle, or the name that the config has for it.
 * @param people of the config
 */
export function findVoter(
  document: Document,
  name: string,
  people: readonly Person[],
): Found<Participant> {
  const voters = votersOf(document);
  const wanted = name.trim();
  if (wanted === "") {
    const hint = "Name one of the `participants`, as in --as ana.";
    return { ok: false, message: "it is not said who votes: --as is empty", hint };
  }
  const handle = people.find((one) => one.name !== undefined && same(one.name, wanted))?.handle;
  const voter =
    voterNamed(voters, wanted) ?? (handle === undefined ? undefined : voterNamed(voters, handle));
  if (voter !== undefined) return { ok: true, value: voter };
  const typed = shortened(wanted.replace(/^@/, ""));
  if (isTeam(document, typed)) {
    const hint = "Each of its people votes alone: list them among the `participants`.";
    return { ok: false, message: `${typed} is a team, and a team does not vote`, hint };
  }
  const handles = voters.map((one) => one.handle);
  const near = nearest(typed, handles);
  const shown = handles.slice(0, 20).map((one) => shortened(one, LONGEST_LISTED));
  const listed = shown.length === 0 ? "It lists nobody yet" : `It lists ${shown.join(", ")}`;
  const added = isHandle(typed)
    ? ": add them to `participants` in the front matter."
    : ", and this cannot be a handle: letters, digits and ._- make one.";
  const hint =
    near === undefined
      ? listed + added
      : `Did you mean \`${near}\`? Others are added to \`participants\` in the front matter.`;
  return { ok: false, message: `the pre-mortem does not list "${typed}"`, hint };
}

/** Characters of a handle in a list of them. */
const LONGEST_LISTED = 30;

function isTeam(document: Document, name: string): boolean {
  if (!name.includes("/")) return false;
  const key = normaliseHandle(name);
  return fieldList(document.front, "participants").some((text) => {
    const handle = parseParticipant(text)?.handle;
    return handle !== undefined && normaliseHandle(handle) === key;
  });
}

/** The risk that a text means: `R2`, `R2 Feature gaps` or `Feature gaps`. */
export function findRisk<T extends Pick<VotableRisk, "id" | "title">>(
  risks: readonly T[],
  text: string,
): Found<T> {
  const wanted = text.trim();
  const [first = ""] = wanted.split(/[\s:.)]/, 1);
  const isId = RISK_ID.test(first);
  const found = isId
    ? risks.find(({ id }) => id === first.toUpperCase())
    : risks.find(({ title }) => same(title, wanted));
  if (found !== undefined) return { ok: true, value: found };
  const titles = new Map(risks.map((risk) => [risk.title, risk]));
  const near = titles.get(nearest(wanted.slice(isId ? first.length : 0), titles.keys()) ?? "");
  const hint =
    near === undefined
      ? `There are: ${risks.slice(0, 20).map(named).join(", ")}.`
      : `Did you mean ${named(near)}?`;
  const shown = isId ? first.toUpperCase() : `"${shortened(wanted)}"`;
  return { ok: false, message: `there is no risk ${shown}`, hint };
}

/** `R2 Feature gaps`, as much of it as a message can bear. */
export function named({ id, title }: Pick<VotableRisk, "id" | "title">): string {
  return shortened(`${id} ${title}`.trim());
}

/** However they are capitalised and spaced. */
export function same(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
