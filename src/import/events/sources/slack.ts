/**
 * The messages of a Slack channel: its folder in an export, or one file of it. Members stand in `users.json` beside it.
 * The form: https://slack.com/help/articles/220556107-How-to-read-Slack-data-exports
 */
import { Collected } from "../collected.ts";
import { type JsonObject, jsonRecords, textAt, valueAt } from "../json-records.ts";
import { type EventKind, joined, type Source } from "../model.ts";
import { readSlackText } from "../slack-text.ts";
import { slackWords } from "../slack-words.ts";
import { readWhen } from "../when.ts";

/** They hold members, channels and apps, and no messages. */
const MEMBERS = /^(?:org_)?users\.json$/;
const OTHER =
  /^(?:channels|groups|dms|mpims|integration_logs|canvases|content_flags|file_conversations|huddle_transcripts)\.json$/;

/**
 * What Slack writes of the channel itself, which is nothing that happened in an incident. A new topic is, since channels
 * of incidents keep their state there.
 */
const HOUSEKEEPING = new RegExp(
  `^(?:${[
    "(?:channel|group)_(?:join|leave|name|purpose|archive|unarchive|posting_permissions)",
    "(?:channel|group)_convert_to_(?:private|public)",
    "bot_(?:add|remove|enable|disable)|app_conversation_join|joiner_notification(?:_for_inviter)?",
    "(?:un)?pinned_item|reminder_(?:add|delete)|(?:channel|tabbed)_canvas_updated",
    "huddle_thread|sh_room_(?:created|shared)",
    // What stood there was taken back.
    "tombstone",
  ].join("|")})$`,
);
const EMOJI = /:[\w+'-]{1,60}:/g;

export const slack: Source = {
  id: "slack",
  summary: "a channel of an export: its folder, or one file of it",
  folder: ".json",
  read(files, setting) {
    const known = files.filter(({ name }) => MEMBERS.test(name)).flatMap(membersIn);
    const shown = new Map(known.map(({ id, names: [name] }) => [id, name]));
    const members = known.map(({ names }) => names);
    /** Who is no member any more, or of another workspace, stands in their messages only. */
    const strangers = new Map<string, string[]>();
    const messages = files.filter(({ name }) => !MEMBERS.test(name) && !OTHER.test(name));
    const nameOf = (id: string) => shown.get(id);
    const readings = messages.map(({ name, text }) => {
      const { records, faults } = jsonRecords(text, ["messages"]);
      const collected = new Collected(messages.length > 1 ? name : undefined);
      const names: string[] = [];
      for (const { value, line } of records) {
        const who = authorOf(value, nameOf);
        if (who !== undefined) names.push(who);
        const user = textAt(value, "user");
        if (user !== undefined && !shown.has(user) && !strangers.has(user)) {
          strangers.set(user, namesIn(value, "user_profile"));
        }
        if (HOUSEKEEPING.test(textAt(value, "subtype") ?? "")) continue;
        const { text: said, link } = readSlackText(slackWords(value), nameOf);
        const isSaid = said.trim() !== "" || link !== undefined;
        // What says nothing at all is named, unlike an emoji.
        const isWordless = isSaid && link === undefined && !/\p{L}/u.test(said.replace(EMOJI, ""));
        const { kind, weight } = worthOf(value, said, isWordless);
        collected.add(readWhen(valueAt(value, "ts"), setting), line, {
          text: said.trim() === "" && link !== undefined ? "A link" : said,
          kind,
          weight,
          who,
          link: textAt(value, "permalink") ?? link,
          ...(textAt(value, "permalink") !== undefined && { label: "Slack" }),
        });
      }
      return collected.reading(faults, names);
    });
    const people = [...members, ...strangers.values()];
    return joined([...readings, { events: [], faults: [], names: people.flat(), members: people }]);
  },
};

/** The first of the names is shown. */
function membersIn({ text }: { readonly text: string }): { id: string; names: string[] }[] {
  return jsonRecords(text, ["members"]).records.flatMap(({ value }) => {
    const id = textAt(value, "id");
    const names = namesIn(value, "profile");
    return id === undefined || names.length === 0 ? [] : [{ id, names }];
  });
}

/** @param profile the key below which some of them stand */
function namesIn(value: JsonObject, profile: string): string[] {
  const names = [
    textAt(value, profile, "real_name"),
    textAt(value, "real_name"),
    textAt(value, profile, "display_name"),
    textAt(value, profile, "name"),
    textAt(value, "name"),
  ];
  return [...new Set(names.flatMap((name) => name ?? []))];
}

function authorOf(
  message: JsonObject,
  nameOf: (id: string) => string | undefined,
): string | undefined {
  // A bot has a name that tells nothing of a person.
  if (isBot(message)) return undefined;
  const id = textAt(message, "user");
  return (
    (id === undefined ? undefined : nameOf(id)) ??
    textAt(message, "user_profile", "real_name") ??
    textAt(message, "user_profile", "display_name") ??
    textAt(message, "username")
  );
}

function isBot(message: JsonObject): boolean {
  return textAt(message, "subtype") === "bot_message" || textAt(message, "bot_id") !== undefined;
}

/** How apps that watch something begin what they post, and what they say of it. */
const ALERT =
  /^[^\p{L}]{0,12}(?:triggered|firing|alerts?|alerting|alarm|critical|warning|problem|down|incident opened|acknowledged|resolved|recovered)(?!\p{L})/iu;
const OF_ALERT = / (?:is|are|went) (?:down|up|critical|firing|unhealthy|healthy)(?![a-z])/i;

function worthOf(
  message: JsonObject,
  said: string,
  isWordless: boolean,
): { kind: EventKind; weight: number } {
  if (isWordless) return { kind: "noise", weight: 0 };
  const shown = [said, ...fallbacksOf(message)].map((one) =>
    one.slice(0, LONGEST).replace(EMOJI, ""),
  );
  const isAlert = isBot(message) && shown.some((one) => ALERT.test(one) || OF_ALERT.test(one));
  const thread = textAt(message, "thread_ts");
  const isReply =
    thread !== undefined &&
    thread !== textAt(message, "ts") &&
    textAt(message, "subtype") !== "thread_broadcast";
  const pinned = valueAt(message, "pinned_to");
  const isPinned = Array.isArray(pinned) && pinned.length > 0;
  const weight = (isPinned ? 3 : 0) - (isReply ? 1 : 0);
  return { kind: isAlert ? "alert" : "message", weight };
}

/** Of a text: what an app says first. */
const LONGEST = 300;

function fallbacksOf(message: JsonObject): string[] {
  const attached = valueAt(message, "attachments");
  return Array.isArray(attached) ? attached.flatMap((one) => textAt(one, "fallback") ?? []) : [];
}
