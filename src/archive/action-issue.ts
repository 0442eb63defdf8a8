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
  ].flatMap(([name, value]) => (value ? [`- ${name}: ${quietText(value)}`] : []));
  const from = `- From: [${quietText(document.title).replaceAll("]", "\\]")}](${link})`;
  const lines = [
    `**${id}** ${quietText(shortened(text, LONGEST_TEXT))}`,
    [...facts, from].join("\n"),
    "When this is closed, `mortem actions sync` ticks the action off there.",
    markerOf(document.id, id),
  ];
  return {
    title: quietWords(shortened(text, LONGEST_TITLE)),
    body: `${lines.join("\n\n")}\n`,
    labels,
  };
}

/** Which action an issue is of, in its body and shown to nobody. */
function markerOf(documentId: string, id: string): string {
  return `<!-- mortem-action: ${issueKey(documentId, id)} -->`;
}

/** Without blanks and angle brackets, whatever the file is called. */
export function issueKey(documentId: string, id: string): string {
  return `${encodeURIComponent(documentId.normalize("NFC"))}#${id}`;
}

/** The issues by the actions that they are of; of two of one action the older. */
export function issuesByKey(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    for (const [, key = ""] of issue.body.matchAll(/<!-- mortem-action: ([^\s<>]{1,2000}) -->/g)) {
      const other = found.get(key);
      if (other === undefined || issue.number < other.number) found.set(key, issue);
    }
  }
  return found;
}

/** The number of the issue that a ticket names, where it is one of this place: as `#12` or as its address. */
export function numberOfTicket(
  ticket: string,
  { host, repo }: IssuePlace,
  isOwn: boolean,
): number | undefined {
  const short = /^#(\d{1,10})$/.exec(ticket)?.[1];
  if (short !== undefined) return isOwn ? Number(short) : undefined;
  const [, path = "", number] =
    /^https?:\/\/(.{1,500}?)\/(?:-\/)?(?:issues|work_items)\/(\d{1,10})$/.exec(ticket) ?? [];
  const isThere = path.toLowerCase() === `${host}/${repo}`.toLowerCase();
  return number !== undefined && isThere ? Number(number) : undefined;
}

/** @param isOwn are they the issues of the repository that the documents are in? */
export function ticketOf({ number, url }: Issue, isOwn: boolean): string {
  return isOwn ? `#${number}` : url;
}
