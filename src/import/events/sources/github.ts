/**
 * What GitHub's CLI prints as JSON: events of an issue (`gh api …/timeline`), deployments and their states, runs,
 * releases, pull requests, comments.
 * The forms: https://docs.github.com/rest/issues/timeline, https://docs.github.com/rest/deployments/deployments,
 * https://cli.github.com/manual
 */
import { revertIn } from "../../../values/commit-message.ts";
import { Collected } from "../collected.ts";
import { type JsonObject, jsonRecords, textAt, valueAt } from "../json-records.ts";
import { withoutMarks } from "../markdown-marks.ts";
import { type EventKind, joined, type Source } from "../model.ts";
import { peopleIn } from "../people-in.ts";
import { readWhen } from "../when.ts";

interface Shaped {
  readonly when: string | undefined;
  readonly text: string;
  readonly kind: EventKind;
  readonly weight?: number;
  readonly who?: string | undefined;
  readonly link?: string | undefined;
  readonly isShared?: boolean;
}

const LISTS = ["comments", "workflow_runs", "items"];

/** Undefined where an object has another shape. The first that fits is taken. */
const SHAPES: readonly ((record: JsonObject) => Shaped | undefined)[] = [
  issueEvent,
  committed,
  deploymentState,
  deployment,
  run,
  release,
  pullRequest,
  comment,
];

export const github: Source = {
  id: "github",
  summary: "events of issues, deployments, runs or releases, as `gh` prints them",
  read: (files, setting) =>
    joined(
      files.map(({ text }) => {
        const { records, faults } = jsonRecords(text, LISTS);
        const collected = new Collected();
        const names: string[] = [];
        for (const { value, line } of records) {
          if (isBookkeeping(value)) {
            for (const name of peopleIn(value, namesOf)) names.push(name);
            continue;
          }
          const shaped = SHAPES.map((read) => read(value)).find((one) => one !== undefined);
          if (shaped === undefined) {
            const hint = "docs/timeline.md says what is read, and how to export it.";
            collected.fault(line, "this is neither an event, a deployment nor a run", hint);
            continue;
          }
          const { when, ...event } = shaped;
          for (const name of peopleIn(value, namesOf)) names.push(name);
          collected.add(readWhen(when, setting), line, { ...event, label: "GitHub" });
        }
        return collected.reading(faults, names);
      }),
    ),
};

/** An account, or an author of a commit. */
function namesOf(one: JsonObject): (string | undefined)[] {
  const login = textAt(one, "login");
  const isPerson = login !== undefined || textAt(one, "email") !== undefined;
  return isPerson ? [login, textAt(one, "name")] : [];
}

/** Who is told of the issue, and on which board it stands: nothing that happened in an incident. */
function isBookkeeping(record: JsonObject): boolean {
  return BOOKKEEPING.test(textAt(record, "event") ?? "");
}

const BOOKKEEPING =
  /^(?:(?:un)?subscribed|mentioned|(?:added_to|moved_columns_in|removed_from)_project(?:_v2)?|project_v2_item_status_changed)$/;

/** By `event`; what else there is, such as pins and milestones, is noise. */
const EVENTS: Readonly<Record<string, (event: JsonObject) => readonly [EventKind, string]>> = {
  closed: () => ["note", "Closed the issue"],
  reopened: () => ["note", "Opened the issue again"],
  merged: () => ["merge", "Merged the pull request"],
  labeled: (event) => ["note", `Labelled ${textAt(event, "label", "name") ?? ""}`],
  unlabeled: (event) => ["noise", `Took the label ${textAt(event, "label", "name") ?? ""} away`],
  renamed: (event) => ["note", `Renamed to ${textAt(event, "rename", "to") ?? ""}`],
  commented: (event) => ["note", bodyOf(event) ?? ""],
  "cross-referenced": (event) => [
    "note",
    `Mentioned in ${textAt(event, "source", "issue", "title") ?? "another issue"}`,
  ],
  referenced: () => ["note", "Named in a commit"],
  reviewed: () => ["noise", "Reviewed"],
  deployed: () => ["deploy", "Deployed"],
  head_ref_force_pushed: () => ["noise", "Pushed anew"],
  assigned: () => ["noise", "Assigned"],
};

function issueEvent(record: JsonObject): Shaped | undefined {
  const event = textAt(record, "event");
  const when = textAt(record, "created_at") ?? textAt(record, "submitted_at");
  if (event === undefined || when === undefined) return undefined;
  const meaning = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
  const [kind, text] = meaning?.(record) ?? ["noise", event.replaceAll("_", " ")];
  const own = textAt(record, "html_url");
  return {
    when,
    text,
    kind,
    who: textAt(record, "actor", "login") ?? textAt(record, "user", "login"),
    link: own ?? textAt(record, "source", "issue", "html_url"),
    isShared: own === undefined,
  };
}

function committed(record: JsonObject): Shaped | undefined {
  const message = textAt(record, "message");
  if (textAt(record, "event") !== "committed" || message === undefined) return undefined;
  return {
    when: textAt(record, "committer", "date") ?? textAt(record, "author", "date"),
    text: message.split("\n", 1)[0] ?? "",
    kind: "commit",
    who: textAt(record, "author", "name"),
    link: textAt(record, "html_url"),
  };
}

const STATES: Readonly<Record<string, string>> = {
  success: "Deployed",
  failure: "The deployment failed",
  error: "The deployment failed",
  in_progress: "The deployment began",
  inactive: "The deployment was replaced",
};

function deploymentState(record: JsonObject): Shaped | undefined {
  const state = textAt(record, "state");
  if (state === undefined || textAt(record, "deployment_url") === undefined) return undefined;
  const words = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
  const to = textAt(record, "environment");
  const said = textAt(record, "description");
  return {
    when: textAt(record, "created_at"),
    text: [`${words ?? `Deployment ${state}`}${to === undefined ? "" : ` (${to})`}`, said]
      .filter(Boolean)
      .join(": "),
    kind: words === undefined || state === "inactive" ? "noise" : "deploy",
    who: textAt(record, "creator", "login"),
    link: textAt(record, "log_url") ?? textAt(record, "target_url"),
    isShared: true,
  };
}

function deployment(record: JsonObject): Shaped | undefined {
  const to = textAt(record, "environment");
  const ref = textAt(record, "ref");
  if (to === undefined || ref === undefined) return undefined;
  // A branch says less than the commit.
  const sha = textAt(record, "sha")?.slice(0, 7);
  const what = sha === undefined || ref.startsWith(sha) ? ref.slice(0, 40) : `${ref} at ${sha}`;
  const said = textAt(record, "description");
  return {
    when: textAt(record, "created_at"),
    text: `Deployed ${what} to ${to}${said === undefined ? "" : `: ${said}`}`,
    kind: "deploy",
    who: textAt(record, "creator", "login"),
  };
}

function run(record: JsonObject): Shaped | undefined {
  const name = textAt(record, "workflowName") ?? textAt(record, "name");
  const when = textAt(record, "createdAt") ?? textAt(record, "run_started_at");
  const conclusion = textAt(record, "conclusion");
  const isRun = valueAt(record, "conclusion") !== undefined;
  if (!isRun || name === undefined || when === undefined) return undefined;
  const title = textAt(record, "displayTitle") ?? textAt(record, "display_title");
  return {
    when,
    text: `${name}${title === undefined ? "" : `: ${title}`} (${conclusion ?? "running"})`,
    kind: /deploy|release|publish|rollback/i.test(name.slice(0, 200)) ? "deploy" : "noise",
    weight: conclusion === "failure" ? 1 : 0,
    link: textAt(record, "url") ?? textAt(record, "html_url"),
  };
}

function release(record: JsonObject): Shaped | undefined {
  const tag = textAt(record, "tagName") ?? textAt(record, "tag_name");
  const when = textAt(record, "publishedAt") ?? textAt(record, "published_at");
  if (tag === undefined || when === undefined) return undefined;
  return {
    when,
    text: `Released ${tag}`,
    kind: "tag",
    who: textAt(record, "author", "login"),
    link: textAt(record, "html_url") ?? textAt(record, "url"),
  };
}

function pullRequest(record: JsonObject): Shaped | undefined {
  const when = textAt(record, "mergedAt") ?? textAt(record, "merged_at");
  const title = textAt(record, "title");
  if (when === undefined || title === undefined) return undefined;
  const number = valueAt(record, "number");
  return {
    when,
    text: `Merged${typeof number === "number" ? ` #${number}` : ""}: ${title}`,
    kind: revertIn({ subject: title, body: "" })?.isReturn === false ? "revert" : "merge",
    who: textAt(record, "author", "login") ?? textAt(record, "user", "login"),
    link: textAt(record, "html_url") ?? textAt(record, "url"),
  };
}

/** Of a comment, which is Markdown. */
function bodyOf(record: JsonObject): string | undefined {
  const body = textAt(record, "body");
  return body === undefined ? undefined : withoutMarks(body).text;
}

function comment(record: JsonObject): Shaped | undefined {
  const body = bodyOf(record);
  if (body === undefined) return undefined;
  return {
    when: textAt(record, "createdAt") ?? textAt(record, "created_at"),
    text: body,
    kind: "note",
    who: textAt(record, "author", "login") ?? textAt(record, "user", "login"),
    link: textAt(record, "url") ?? textAt(record, "html_url"),
  };
}
