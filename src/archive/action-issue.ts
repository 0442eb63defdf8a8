/** An action item as an issue of a git host: what is written there, and how the two find each other again. */
import type { Issue, IssueDraft, IssuePlace } from "../values/issue.ts";
import { shortened } from "../values/text.ts";
import { type ListedAction, riskOf } from "./action-list.ts";
import { quietText, quietWords } from "./markdown-text.ts";

/** Hosts take no title of more than 255 characters. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 5000;

/**
 * Each line begins with words of ours: a host may take a line that begins with `/` for a command.
 * @param link of the document, where it can be seen
 */
export function issueDraft(
  listed: ListedAction & { readonly action: { readonly id: string } },
  link: string,
  labels: readonly string[],
): IssueDraft {
  const { action, document } = listed;
  const { id, text, owner, due, type, priority } = action;
  const facts = [
    ["Owner", owner],
    ["Due", due],
    ["Type", type],
    ["Priority", priority],
    ["Risk", riskOf(listed)],
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${shown(value)}`] : []));
  const from = `- From: [${shown(document.title).replaceAll("]", "\\]")}](${link})`;
  const lines = [
    `**${id}** ${shown(shortened(text, LONGEST_TEXT))}`,
    [...facts, from].join("\n"),
    "When this is closed, `mortem actions sync` ticks the action off there.",
    markerOf(document.id, id),
  ];
  return {
    title: unlinked(quietWords(shortened(text, LONGEST_TITLE))),
    body: `${lines.join("\n\n")}\n`,
    labels,
  };
}

/** Words of the document in the body, which are no marker of ours. */
function shown(text: string): string {
  return unlinked(quietText(text)).replaceAll("<!--", "<\u200b!--");
}

/** GitLab links also the number of a label, an epic, a milestone and a snippet. */
function unlinked(text: string): string {
  return text.replace(/[~&%$](?=\d)/g, "$&\u200b");
}

/** Which action an issue is of, in its body and shown to nobody. */
function markerOf(documentId: string, id: string): string {
  return `<!-- mortem-action: ${issueKey(documentId, id)} -->`;
}

/** Without blanks and angle brackets, whatever the file is called. */
export function issueKey(documentId: string, id: string): string {
  return `${idKey(documentId)}#${id}`;
}

/** By which a document is known in an issue, however a file system spells its name. */
export function idKey(documentId: string): string {
  return encodeURIComponent(documentId.normalize("NFC"));
}

/**
 * The issues by the actions that they are of; of two of one action the older. An issue is of the action that the last
 * line says which is a marker and nothing else: no words of an action begin a line, and people write below it, too.
 */
export function issuesByKey(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    const key = markedKey(issue.body);
    const other = key === undefined ? undefined : found.get(key);
    if (key !== undefined && (other === undefined || issue.number < other.number)) {
      found.set(key, issue);
    }
  }
  return found;
}

function markedKey(body: string): string | undefined {
  const lines = body.matchAll(/^<!-- mortem-action: ([^\s<>]{1,2000}) -->[ \t\r]*$/gm);
  return [...lines].at(-1)?.[1];
}

/** The number of the issue that a ticket names, where it is one of this place: as `#12`, as GitHub's `GH-12`, or as its address. */
export function numberOfTicket(
  ticket: string,
  { kind, host, repo }: IssuePlace,
  isOwn: boolean,
): number | undefined {
  const short = (kind === "github" ? /^(?:#|GH-)(\d{1,10})$/ : /^#(\d{1,10})$/).exec(ticket)?.[1];
  if (short !== undefined) return isOwn ? Number(short) : undefined;
  const [, path = "", what, number] = ADDRESS.exec(ticket) ?? [];
  const isThere = path.toLowerCase().replace(/^www\./, "") === `${host}/${repo}`.toLowerCase();
  // On GitHub alone pull requests have numbers among those of the issues.
  if (number === undefined || !isThere || (what === "pull" && kind !== "github")) return undefined;
  return Number(number);
}

/** Also with a question or the place of a comment behind it. */
const ADDRESS =
  /^https?:\/\/(.{1,500}?)\/(?:-\/)?(issues|work_items|pull)\/(\d{1,10})\/?(?:[?#].*)?$/;

/** @param isOwn are they the issues of the repository that the documents are in? */
export function ticketOf({ number, url }: Issue, isOwn: boolean): string {
  return isOwn ? `#${number}` : url;
}
