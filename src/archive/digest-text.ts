/** A digest as Markdown or as plain text, in which no name calls anybody and no number links anywhere. */
import { counted } from "../values/counted.ts";
import { daysBetween } from "../values/day.ts";
import { printDuration } from "../values/duration.ts";
import { hanging } from "../values/printable.ts";
import type { ListedAction } from "./action-list.ts";
import { type Digest, type DigestCheckIn, type DigestIncident, lastDay } from "./digest.ts";
import { quietText, quietWords } from "./markdown-text.ts";

interface Entry {
  /** `A1` */
  readonly name?: string | undefined;
  /** As it comes from a document. */
  readonly text: string;
  readonly facts: readonly string[];
}

interface Part {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** The command that shows those for which there is no room. */
  readonly rest: string;
}

/** More than anybody reads in a mail. */
const MOST_ENTRIES = 15;

export function digestMarkdown(digest: Digest): string {
  const blocks = partsOf(digest).map(({ heading, entries, rest }) => {
    const items = entries.slice(0, MOST_ENTRIES).map(({ name, text, facts }) => {
      const id = name === undefined ? "" : `**${name}** `;
      return `- ${id}${quietText(text)} — ${quietText(facts.join(" · "))}`;
    });
    const more = entries.length - items.length;
    return [
      `## ${heading}`,
      items.join("\n"),
      ...(more > 0 ? [`And ${more} more: \`${rest}\`.`] : []),
    ].join("\n\n");
  });
  return `${[`# ${titleOf(digest)}`, summaryOf(digest), ...blocks].join("\n\n")}\n`;
}

/** @param width columns to wrap at; undefined where nothing is broken */
export function digestText(digest: Digest, width: number | undefined): string {
  const blocks = partsOf(digest).map(({ heading, entries, rest }) => {
    const items = entries
      .slice(0, MOST_ENTRIES)
      .flatMap(({ name, text, facts }) => [
        hanging("- ", quietWords([name, text].filter((part) => part).join(" ")), width),
        hanging("  ", quietWords(facts.join(" · ")), width),
      ]);
    const more = entries.length - Math.min(entries.length, MOST_ENTRIES);
    return [heading, ...items, ...(more > 0 ? [`and ${more} more: ${rest}`] : [])].join("\n");
  });
  const head = [titleOf(digest), summaryOf(digest)].map((text) => hanging("", text, width));
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

const titleOf = ({ since, today }: Digest): string => `Digest: ${since} to ${today}`;

/** `2 new incidents. 3 actions done, 1 overdue, 2 due by 2019-04-26.` */
function summaryOf(digest: Digest): string {
  const { happened, done, overdue, due } = digest;
  const all = [happened, done, digest.open, overdue, due, digest.checkIns];
  if (all.every(({ length }) => length === 0)) return "Nothing new, and nothing due.";
  return (
    `${counted(happened.length, "new incident")}. ` +
    `${counted(done.length, "action")} done, ${overdue.length} overdue, ${due.length} due by ${lastDay(digest)}.`
  );
}

/** Without those that have nothing to say. */
function partsOf(digest: Digest): Part[] {
  const { happened, open, overdue, due, checkIns, yearAgo, today, since } = digest;
  const parts: Part[] = [
    {
      heading: "New incidents",
      entries: happened.map(incidentEntry),
      rest: `mortem list --since ${since}`,
    },
    {
      heading: "Still not resolved",
      entries: open.map(incidentEntry),
      rest: "mortem list --kind postmortem",
    },
    {
      heading: "Actions overdue",
      entries: overdue.map((listed) => actionEntry(listed, today)),
      rest: "mortem actions --overdue",
    },
    {
      heading: `Actions due by ${lastDay(digest)}`,
      entries: due.map((listed) => actionEntry(listed, today)),
      rest: `mortem actions --due-within ${digest.ahead}d`,
    },
    {
      heading: "Pre-mortems to check in on",
      entries: checkIns.map(checkInEntry),
      rest: "mortem list --kind premortem",
    },
    {
      heading: "A year ago: worth reading again",
      entries: yearAgo === undefined ? [] : [incidentEntry(yearAgo)],
      rest: "mortem list",
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function incidentEntry(incident: DigestIncident): Entry {
  const { title, day, severity, id } = incident;
  return {
    text: title,
    facts: [day, severity, stateOf(incident), id].flatMap((fact) => fact || []),
  };
}

/** `ongoing`, or how long it lasted. */
function stateOf({ status, lasted }: DigestIncident): string | undefined {
  if (status === "ongoing" || status === "mitigated") return status;
  return lasted && `lasted ${printDuration(lasted.seconds, lasted.approximate)}`;
}

function actionEntry({ action, document }: ListedAction, today: string): Entry {
  const { id, text, owner = "nobody", due } = action;
  const late = due === undefined ? 0 : daysBetween(due, today);
  const when = due === undefined ? "" : `due ${due}`;
  const facts = [owner, when, late > 0 ? `${counted(late, "day")} late` : "", document.id];
  return { name: id, text, facts: facts.filter((fact) => fact !== "") };
}

function checkInEntry({ title, due, isOverdue, id }: DigestCheckIn): Entry {
  return { text: title, facts: [isOverdue ? `was due ${due}` : `due ${due}`, id] };
}
