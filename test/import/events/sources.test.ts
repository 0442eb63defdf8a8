import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, Setting } from "../../../src/import/events/model.ts";
import { withoutNames } from "../../../src/import/events/names.ts";
import { ics } from "../../../src/import/events/sources/ics.ts";
import { SOURCES } from "../../../src/import/events/sources/index.ts";
import { pagerduty } from "../../../src/import/events/sources/pagerduty.ts";

const setting: Setting = { zone: "America/Chicago", day: "2019-04-02" };

function readingOf(id: string, text: string, members?: string): Reading {
  const source = SOURCES.find((one) => one.id === id);
  const files = members === undefined ? [] : [{ name: "users.json", text: members }];
  return source?.read([...files, { name: "export", text }], setting) as Reading;
}

/** `10:30Z kind(weight) text <link> by who`, and `line 3: message` for a fault. */
function linesOf({ events, faults }: Reading): string[] {
  return [
    ...events.map(({ at, kind, weight = 0, text, link, who }) => {
      const time = new Date(at * 1000).toISOString().slice(11, 16);
      const behind = [link === undefined ? "" : `<${link}>`, who === undefined ? "" : `by ${who}`];
      const worth = weight === 0 ? kind : `${kind}(${weight})`;
      return [`${time}Z`, worth, text, ...behind].filter(Boolean).join(" ");
    }),
    ...faults.map(({ line, message }) => `line ${line}: ${message}`),
  ];
}

const read = (id: string, text: string, members?: string) => linesOf(readingOf(id, text, members));

it("are the files of their folder, in order, and each names the public form that it reads", () => {
  const folder = "src/import/events/sources";
  const files = readdirSync(folder).filter((name) => name !== "index.ts");
  expect(SOURCES.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  for (const file of files) {
    const [, header = ""] =
      /^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(`${folder}/${file}`, "utf8")) ?? [];
    expect(header, file).toMatch(/https:\/\/|docs\/format\.md/);
  }
});

describe("slack", () => {
  const members = JSON.stringify([
    { id: "U1", name: "rl", profile: { real_name: "Release Lead", display_name: "rl" } },
    { id: "U2", name: "cm", real_name: "Co Maintainer" },
  ]);
  const messages = JSON.stringify([
    {
      type: "message",
      subtype: "channel_join",
      user: "U1",
      text: "<@U1> has joined the channel",
      ts: "1554217200.000100",
    },
    {
      type: "message",
      user: "U1",
      text: "*Rolling back* `2.4.0` with <@U2>, see <https://ci.example.com/run/7|the run> &amp; <#C1|ops>",
      ts: "1554217260.000200",
    },
    { type: "message", user: "U2", text: ":eyes:", ts: "1554217270.000200" },
    {
      type: "message",
      user: "U9",
      text: "still failing for <@U9>",
      ts: "1554217320.0",
      thread_ts: "1554217260.000200",
    },
    {
      type: "message",
      subtype: "bot_message",
      bot_id: "B1",
      username: "Alerts",
      attachments: [{ fallback: "[FIRING] 5xx above 5%" }],
      ts: "1554217380.0",
      pinned_to: ["C1"],
    },
    { type: "message", user: "U1", text: "<https://status.example.com>", ts: "1554217440.0" },
    { type: "message", user: "U1", text: "<!here> all good", ts: "soon" },
  ]);

  it("is what was said, with its marks read and members by their names", () => {
    expect(read("slack", messages, members)).toEqual([
      "15:01Z message Rolling back 2.4.0 with Co Maintainer, see the run & #ops <https://ci.example.com/run/7> by Release Lead",
      "15:01Z noise :eyes: by Co Maintainer",
      "15:02Z message(-1) still failing for somebody",
      "15:03Z alert(3) [FIRING] 5xx above 5%",
      "15:04Z message A link <https://status.example.com> by Release Lead",
      'line 1: "soon" is no time that can be read',
    ]);
  });

  it("is nothing that Slack writes of the channel itself, but for its topic", () => {
    const subtypes = [
      "channel_join",
      "channel_leave",
      "channel_name",
      "channel_purpose",
      "channel_topic",
      "channel_archive",
      "channel_convert_to_private",
      "group_join",
      "bot_add",
      "pinned_item",
      "reminder_add",
      "huddle_thread",
      "sh_room_created",
      "tombstone",
      "me_message",
    ];
    const said = subtypes.map((subtype, at) => ({
      subtype,
      user: `U${at}`,
      user_profile: { real_name: `Person ${at}` },
      text: `of ${subtype}`,
      ts: `${1554217260 + at * 60}.0`,
    }));
    const reading = readingOf("slack", JSON.stringify(said));
    expect(linesOf(reading)).toEqual([
      "15:05Z message of channel_topic by Person 4",
      "15:15Z message of me_message by Person 14",
    ]);
    // Whoever only joined may be named in what others say.
    expect(reading.names).toContain("Person 0");
  });

  it("marks a member of one name, which may be any word, in a text", () => {
    const solo = JSON.stringify([{ id: "U1", name: "will", profile: { display_name: "Will" } }]);
    const said = JSON.stringify([{ user: "U1", text: "ask <@U1>", ts: "1554217260.0" }]);
    expect(read("slack", said, solo)).toEqual(["15:01Z message ask @Will by Will"]);
  });

  it.each([
    ["alert", { bot_id: "B1", text: "[Triggered] CPU high" }],
    ["alert", { bot_id: "B1", text: ":fire: *Resolved*: CPU high" }],
    ["alert", { subtype: "bot_message", text: "api.example.com is DOWN" }],
    ["message", { bot_id: "B1", text: "Deployed 2.4.0" }],
    ["message", { user: "U1", text: "Alert is gone" }],
  ])("is an %s, as who or what posts it says: %j", (kind, message) => {
    const text = JSON.stringify([{ ts: "1554217260.0", ...message }]);
    expect(read("slack", text, members)[0]?.split(" ")[1]).toBe(kind);
  });

  it("is all that an app says: what it attaches, its blocks and its files", () => {
    const said = (message: object) =>
      read("slack", JSON.stringify([{ bot_id: "B1", ts: "1554217260.0", ...message }]), members);
    const attachments = [
      { fallback: "5xx above 5%" },
      { fallback: "[no preview available]", title: "Jobs", text: "stand still" },
      { from_url: "https://a.example.com", fallback: "A page" },
      { blocks: [{ type: "section", text: { type: "mrkdwn", text: "*on* db 1" } }] },
    ];
    expect(said({ attachments })).toEqual(["15:01Z message 5xx above 5% Jobs stand still on db 1"]);
    expect(said({ text: "Alert", attachments: attachments.slice(0, 1) })).toEqual([
      "15:01Z alert Alert 5xx above 5%",
    ]);
    const elements = [
      { type: "text", text: "ask " },
      { type: "user", user_id: "U2" },
      { type: "text", text: ", see " },
      { type: "link", url: "https://ci.example.com/7", text: "the run" },
    ];
    const blocks = [
      { type: "header", text: { type: "plain_text", text: "Replica lag" } },
      { type: "section", fields: [{ type: "mrkdwn", text: "host db 1" }, { text: "40 s" }] },
      { type: "rich_text", elements: [{ type: "rich_text_section", elements }] },
      { type: "actions", elements: [{ type: "button", text: { text: "Acknowledge" } }] },
    ];
    expect(said({ text: "", blocks })).toEqual([
      "15:01Z message Replica lag host db 1 40 s ask Co Maintainer, see the run <https://ci.example.com/7>",
    ]);
    expect(said({ text: "", files: [{ title: "Graph of the lag" }, { name: "b.png" }] })).toEqual([
      "15:01Z message A file: Graph of the lag, b.png",
    ]);
    const deploys = [
      {
        fallback: "Triggered #991",
        title: "#991 orders",
        title_link: "https://p.example.com/991",
        text: "p99 > 5s",
      },
    ];
    expect(said({ text: "", attachments: deploys })).toEqual([
      "15:01Z alert #991 orders p99 > 5s <https://p.example.com/991>",
    ]);
    expect(said({ text: "This content can't be displayed.", blocks: blocks.slice(0, 1) })).toEqual([
      "15:01Z message Replica lag",
    ]);
    expect(said({ text: "<!channel> we are <!here> down" })).toEqual([
      "15:01Z message we are  down",
    ]);
    expect(said({ text: "" })).toEqual(["line 1: there are no words"]);
    expect(said({ text: "", subtype: "tombstone" })).toEqual([]);
  });

  it("writes a member's name as it is, whatever it holds and stands beside", () => {
    const solo = JSON.stringify([{ id: "U1", name: "a", real_name: "_Ann_ `Example`" }]);
    const said = (text: string) => JSON.stringify([{ user: "U2", text, ts: "1554217260.0" }]);
    const textOf = (text: string) => readingOf("slack", said(text), solo).events[0]?.text;
    expect(textOf("*<@U1>*, <@U1>s image")).toBe("_Ann_ `Example`, _Ann_ `Example` s image");
    const long = JSON.stringify([{ id: "U1", real_name: "Ann ".repeat(30) }]);
    expect(readingOf("slack", said("<@U1>: look"), long).events[0]?.text).toBe("somebody: look");
  });

  it("knows the names of all members, so that they can be taken out of texts", () => {
    const { names, members: known } = readingOf("slack", "[]", members);
    expect(names).toEqual(["Release Lead", "rl", "Co Maintainer", "cm"]);
    expect(known).toEqual([
      ["Release Lead", "rl"],
      ["Co Maintainer", "cm"],
    ]);
    const stranger = {
      user: "U9",
      user_profile: { real_name: "On Call", display_name: "oncall", name: "oc" },
      text: "rolled back",
      ts: "1554217200.000100",
    };
    expect(readingOf("slack", JSON.stringify([stranger])).members).toEqual([
      ["On Call", "oncall", "oc"],
    ]);
  });
});

it("pagerduty is what happened to an incident, without its summaries, which name people", () => {
  const agent = { type: "user_reference", summary: "Release Lead" };
  const text = JSON.stringify({
    log_entries: [
      {
        type: "trigger_log_entry",
        created_at: "2019-04-02T10:30:00-05:00",
        html_url: "https://x.pagerduty.com/incidents/P1/log_entries/R1",
        agent: { type: "service_reference", summary: "Jobs" },
        channel: { type: "api", summary: "5xx above 5%" },
        summary: "Triggered through the API",
      },
      { type: "notify_log_entry", created_at: "2019-04-02T15:31:00Z", user: agent },
      {
        type: "acknowledge_log_entry",
        created_at: "2019-04-02T15:32:00Z",
        agent,
        summary: "Acknowledged by Release Lead",
      },
      {
        type: "annotate_log_entry",
        created_at: "2019-04-02T15:40:00Z",
        agent,
        channel: { type: "note", summary: "The image has an old library" },
      },
      { type: "resolve_log_entry", created_at: "2019-04-02T16:00:00Z", agent },
      { type: "constructor", created_at: "2019-04-02T16:01:00Z" },
    ],
    more: false,
    limit: 25,
  });
  expect(read("pagerduty", text.replace('"more":false', '"more":true'))).toContain(
    "line 1: it is one page of several",
  );
  expect(read("pagerduty", text)).toEqual([
    "15:30Z alert(2) Alert: 5xx above 5% <https://x.pagerduty.com/incidents/P1/log_entries/R1>",
    "15:31Z noise Notified somebody",
    "15:32Z alert(1) Acknowledged by Release Lead",
    "15:40Z note(1) The image has an old library by Release Lead",
    "16:00Z alert(1) Resolved in PagerDuty by Release Lead",
    "16:01Z note(-1) constructor",
  ]);
});

it("github is events, deployments and their states, runs, releases, requests and comments", () => {
  const actor = { login: "release-lead" };
  const created_at = "2019-04-02T15:00:00Z";
  const text = JSON.stringify([
    { event: "labeled", created_at, actor, label: { name: "incident" } },
    { event: "subscribed", created_at, actor },
    {
      event: "commented",
      created_at,
      user: actor,
      body: "It is back",
      html_url: "https://github.com/o/r/issues/1#c",
    },
    {
      event: "committed",
      message: "Pin it\n\nbody",
      author: { name: "Release Lead", date: created_at },
    },
    {
      deployment_url: "https://api.github.com/d/1",
      state: "failure",
      environment: "production",
      description: "no image",
      created_at,
      log_url: "https://ci.example.com/1",
      creator: actor,
    },
    {
      ref: "main",
      sha: "a1b2c3d4e5",
      environment: "production",
      task: "deploy",
      created_at,
      creator: actor,
    },
    {
      workflowName: "Deploy",
      displayTitle: "Pin it",
      conclusion: "success",
      createdAt: created_at,
      url: "https://github.com/o/r/actions/runs/1",
    },
    { tagName: "v2.4.1", name: "2.4.1", publishedAt: created_at },
    { number: 12, title: "Pin it", mergedAt: created_at, url: "https://github.com/o/r/pull/12" },
    { body: "**Why** `x`?", createdAt: created_at, author: actor },
    { number: 13, title: 'Revert "Pin it"', mergedAt: created_at },
    { number: 14, title: 'Revert "Revert "Pin it""', mergedAt: created_at },
    { what: "else" },
  ]);
  expect(read("github", text)).toEqual([
    "15:00Z note Labelled incident by release-lead",
    "15:00Z note It is back <https://github.com/o/r/issues/1#c> by release-lead",
    "15:00Z commit Pin it by Release Lead",
    "15:00Z deploy The deployment failed (production): no image <https://ci.example.com/1> by release-lead",
    "15:00Z deploy Deployed main at a1b2c3d to production by release-lead",
    "15:00Z deploy Deploy: Pin it (success) <https://github.com/o/r/actions/runs/1>",
    "15:00Z tag Released v2.4.1",
    "15:00Z merge Merged #12: Pin it <https://github.com/o/r/pull/12>",
    "15:00Z note Why x? by release-lead",
    '15:00Z revert Merged #13: Revert "Pin it"',
    '15:00Z merge Merged #14: Revert "Revert "Pin it""',
    "line 1: this is neither an event, a deployment nor a run",
  ]);
});

it("knows whoever an export names, since a text may name them too", () => {
  const namesIn = (id: string, text: string) => readingOf(id, text).names;
  const user = (summary: string) => ({ type: "user_reference", summary });
  const entry = {
    type: "new_kind_log_entry",
    created_at: "2019-04-02T15:30:00Z",
    summary: "Passed on by Release Lead to Co Maintainer",
    agent: user("Release Lead"),
    assignees: [user("Co Maintainer"), { type: "service_reference", summary: "Jobs" }],
  };
  expect(namesIn("pagerduty", JSON.stringify([entry]))?.toSorted()).toEqual([
    "Co Maintainer",
    "Release Lead",
  ]);
  const author = { login: "rl", name: "Release Lead" };
  const merged = { number: 1, title: "Pin", mergedAt: "2019-04-02T15:30:00Z", author };
  const assigned = { event: "assigned", created_at: "2019-04-02T15:30:00Z", assignee: author };
  expect(namesIn("github", JSON.stringify([merged]))).toEqual(["rl", "Release Lead"]);
  expect(namesIn("github", JSON.stringify([assigned]))).toEqual(["rl", "Release Lead"]);
  const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
ORGANIZER;CN=Release Lead:mailto:rl@example.com
ATTENDEE;CN="Co Maintainer";ROLE=CHAIR:mailto:cm@example.com
ATTENDEE;CN=Data Platform Manager:mailto:dp@example.com
DTSTART:20190402T160000Z
SUMMARY:Co Maintainer moves the database
END:VEVENT`;
  expect(namesIn("ics", calendar)).toEqual([
    "Release Lead",
    "Co Maintainer",
    "Data Platform Manager",
  ]);
});

it("github says which addresses are those of other events too", () => {
  const created_at = "2019-04-02T15:00:00Z";
  const state = { deployment_url: "https://api.github.com/d/1", state: "failure", created_at };
  const issue = { title: "It is down", html_url: "https://github.com/o/r/issues/2" };
  const text = JSON.stringify([
    { ...state, log_url: "https://ci.example.com/1" },
    { event: "cross-referenced", created_at, source: { issue } },
    { event: "commented", created_at, body: "a", html_url: "https://github.com/o/r/issues/1#c" },
    { body: "Why?", created_at, html_url: "https://github.com/o/r/issues/1#d" },
  ]);
  const { events } = readingOf("github", text);
  expect(events.map(({ link, isShared = false }) => [link?.slice(-8), isShared])).toEqual([
    ["le.com/1", true],
    ["issues/2", true],
    ["sues/1#c", false],
    ["sues/1#d", false],
  ]);
});

describe("a change of priority in PagerDuty", () => {
  it.each([
    ["Priority changed from P3 to P1 by Ana Lima", "Priority changed from P3 to P1"],
    ["Ana Lima set the priority to P1", "Priority changed to P1"],
    ["Changed by Ana Lima", "Priority changed"],
  ])("is told without who did it: %s", (summary, expected) => {
    const entry = {
      type: "priority_change_log_entry",
      created_at: "2019-04-02T16:00:00Z",
      summary,
    };
    const text = JSON.stringify({ log_entries: [entry] });
    const { events } = pagerduty.read([{ name: "a", text }], { zone: "UTC", day: undefined });
    expect(events.map(({ text: said }) => said)).toEqual([expected]);
  });
});

describe("a calendar's cancelled events", () => {
  it("are none, and counted", () => {
    const event = (title: string, status: string) =>
      `BEGIN:VEVENT\nDTSTART:20190402T160000Z\nSUMMARY:${title}\nSTATUS:${status}\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\n${event("Off", "CANCELLED")}${event("On", "CONFIRMED")}`;
    const { events, faults } = ics.read([{ name: "a.ics", text }], { zone: "UTC", day: undefined });
    expect(events.map(({ text: said }) => said)).toEqual(["On"]);
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 1 cancelled event was left out",
    ]);
  });
});

describe("what a text says besides", () => {
  it("keeps the end of a span, and names what stands above the first time", () => {
    expect(read("text", "it began\nso it seems\n10:30-10:45 packet loss\n")).toEqual([
      "15:30Z note 10:30-10:45 packet loss",
      "line 1: 2 lines stand above the first time, and no entry",
    ]);
    expect(read("text", "All times in UTC\n\n# Notes\n\n10:30 a\n")).toEqual(["10:30Z note a"]);
  });

  it("has the names of a chat that stand behind the times, above what was said", () => {
    const chat = "[10:35 PM] Dana Fox\nalert fired\n[10:50 PM] Joe Lin\nrestart\n";
    const { events, names } = readingOf("text", chat);
    expect(events.map(({ text, who }) => [text, who])).toEqual([
      ["alert fired", "Dana Fox"],
      ["restart", "Joe Lin"],
    ]);
    expect(names).toEqual(["Dana Fox", "Joe Lin"]);
    expect(read("text", "10:35 Payments Down\nall\n10:50 restart\n")).toContain(
      "15:35Z note Payments Down all",
    );
  });

  it("tells a clock that goes back without its marks", () => {
    const { faults } = readingOf("text", "[22:35] a\n[00:05] b\n");
    expect(JSON.stringify(faults)).toContain("as in 2019-04-02 00:05.");
  });
});

describe("csv", () => {
  it("has columns by their names, in any order and language of dates that the file tells", () => {
    const text = `Severity;What;Occurred at;URL;Who
critical;"5xx; above 5%";02/04/2019 10:30;https://a.example.com;Release Lead
info;=HYPERLINK("x");13/04/2019 11:00;;
`;
    expect(read("csv", text)).toEqual([
      "15:30Z note(2) 5xx; above 5% <https://a.example.com> by Release Lead",
      '16:00Z note =HYPERLINK("x")',
    ]);
  });

  it.each([
    ["Datum;Uhrzeit;Was ist passiert;Wer\n02.04.2019;10.30 Uhr;Neustart;Ann Example\n"],
    [
      "\ufeffsep=;\r\nZeitpunkt;Ereignis;Verantwortlich\r\n2019-04-02 10:30;Neustart;Ann Example\r\n",
    ],
    ["sep=|\nDate|Heure|Description|Qui\n2019-04-02|10h30|Neustart|Ann Example\n"],
  ])("may name its columns in another language, and its separator above: %j", (text) => {
    expect(read("csv", text)).toEqual(["15:30Z note Neustart by Ann Example"]);
  });

  it("with a comma that nobody quoted is whole, or is named", () => {
    const rows = "time,text\n2019-04-02 10:30,Deployed a, b and c\n";
    expect(read("csv", rows)).toEqual(["15:30Z note Deployed a, b and c"]);
    const linked =
      "time,text,link\n2019-04-02 10:30,Deployed a, b and c, and d\n2019-04-02 10:31,e,,\n";
    expect(read("csv", linked)).toEqual([
      "15:31Z note e",
      "line 2: the row has more cells than the table has columns",
    ]);
  });

  it("may have the day and the time in two columns", () => {
    expect(read("csv", "Date,Time,Event\n2019-04-02,10:30,Rolled back\n")).toEqual([
      "15:30Z note Rolled back",
    ]);
  });

  it("has the zone that a column names", () => {
    const rows = (name: string) => `${name},Event\n2019-04-02 10:30,a\n2019-04-02T10:30+02:00,b\n`;
    expect(read("csv", rows("Time (UTC)"))).toEqual(["10:30Z note a", "08:30Z note b"]);
    expect(read("csv", rows("Time [UTC+2]"))).toEqual(["08:30Z note a", "08:30Z note b"]);
    expect(read("csv", rows("Time (EST)"))).toEqual([
      "08:30Z note b",
      'line 2: the time zone of "2019-04-02 10:30" may be read in two ways',
    ]);
  });

  it.each(["timezone", "Time zone", "tz", "utc_offset", "Zone"])(
    "has the zone of each row in a column %s",
    (name) => {
      const text = `time,${name},text
2019-04-02 12:30,Asia/Tokyo,a
2019-04-02 12:30,-05:00,b
2019-04-02 12:30,UTC+2,c
2019-04-02 12:30,,d
2019-04-02T12:30Z,nowhere,e
2019-04-02 12:30,nowhere,f
2019-04-02 12:30,-300,g
2019-04-02 12:30,IST,h
1554217200,nowhere,i
`;
      expect(read("csv", text)).toEqual([
        "03:30Z note a",
        "17:30Z note b",
        "10:30Z note c",
        "17:30Z note d",
        "12:30Z note e",
        "15:00Z note i",
        'line 7: the time zone "nowhere" is not known',
        'line 8: the time zone "-300" is not known',
        'line 9: the time zone of "2019-04-02 12:30" may be read in two ways',
      ]);
    },
  );

  it("takes a zone of a cloud for none of times", () => {
    expect(read("csv", "time,zone,text\n2019-04-02 12:30,eu-west-1a,a\n")).toEqual([
      "17:30Z note a",
    ]);
  });

  it("gives what is whole, and the lines of what is not", () => {
    const text =
      'time,text\n2019-04-02 10:30,ok\n2019-03-10 02:30,gap\n02/04/2019 10:30,order\n,none\n2019-04-02 11:00,\n2019-04-02 12:00,"open';
    expect(read("csv", text)).toEqual([
      "15:30Z note ok",
      "line 3: 2019-03-10 02:30 never was in America/Chicago: the clock was set forward past it",
      'line 4: "02/04/2019 10:30" can be either of two days',
      "line 5: there is no time",
      "line 6: the row does not say what happened",
      "line 7: a quote that begins here is never closed",
    ]);
    expect(read("csv", "a,b\n1,2\n")).toEqual([
      "line 1: no column holds the time, or what happened",
    ]);
    expect(read("csv", "")).toHaveLength(1);
  });
});

it.each([
  ["csv", "time,text,who\n2019-04-02 10:30,rolled back,Ann Example; Bo Muster\n"],
  ["jsonl", '{"time": "2019-04-02 10:30", "text": "a", "who": "Ann Example, Bo Muster"}\n'],
  ["csv", "time,text,owner,assignee\n2019-04-02 10:30,rolled back,Ann Example,Bo Muster\n"],
  [
    "jsonl",
    '{"time": "2019-04-02 10:30", "text": "a", "by": "Ann Example", "assignee": "Bo Muster"}\n',
  ],
])("%s knows each of several people in one place, so that none stays in a text", (id, text) => {
  const reading = readingOf(id, text);
  expect(withoutNames([], reading).text("asked Bo Muster")).toBe("asked somebody");
});

it.each([
  [
    "Payment team / on-call engineer",
    "Payment team rang the on-call engineer",
    "Payment team rang the on-call engineer",
  ],
  [
    "Bo Muster & Customer Success",
    "Customer Success told Bo Muster",
    "Customer Success told somebody",
  ],
  ["Team Payments; Ann Example", "Team Payments and Ann Example", "Team Payments and somebody"],
  ["Incident Commander (Bo Muster)", "Bo Muster led", "somebody led"],
  ["Bo Muster (SRE, night shift)", "the night shift and Bo Muster", "the night shift and somebody"],
  ["Bo Muster (on call)", "who is on call", "who is on call"],
])("takes no role for somebody's name: of %j, %j is %j", (who, text, expected) => {
  const reading = readingOf("csv", `time;text;who\n2019-04-02 10:30;a;"${who}"\n`);
  expect(withoutNames([], reading).text(text)).toBe(expected);
});

it("jsonl is an object a line, by the names that log tools give", () => {
  const text = `{"@timestamp": "2019-04-02T15:30:00.000Z", "level": "error", "message": "jobs fail", "user": "rl"}
{"ts": 1554219000, "msg": "rolled back", "type": "deploy"}
{"time": "2019-04-02T15:30:00Z"}
{"time": "2019-04-02T15:30:00Z", "text": "cut`;
  expect(read("jsonl", text)).toEqual([
    "15:30Z note(2) jobs fail by rl",
    "15:30Z deploy rolled back",
    "line 3: nothing says what happened",
    "line 4: the export breaks off here",
  ]);
  const list =
    '[{"time": "2019-04-02T15:30:00Z",\n "text": "a"},\n {"time": "2019-04-02T15:31:00Z", "te';
  expect(read("jsonl", list)).toEqual(["15:30Z note a", "line 3: the export breaks off here"]);
});

it("jsonl is in the zone that an object names for its time", () => {
  const line = (more: object) =>
    JSON.stringify({ time: "2019-04-02 12:30", text: Object.keys(more)[0], ...more });
  const zones = [{ timezone: "Asia/Tokyo" }, { utc_offset: -5 }, { tz: "nowhere" }];
  const others = [{ zone: "eu-west-1a" }, { offset: 12345 }, { utc_offset: 540 }];
  expect(read("jsonl", [...zones, ...others].map(line).join("\n"))).toEqual([
    "03:30Z note timezone",
    "17:30Z note utc_offset",
    "17:30Z note zone",
    "17:30Z note offset",
    'line 3: the time zone "nowhere" is not known',
    'line 6: the time zone "540" is not known',
  ]);
});

it("jsonl names each line that is broken, and reads the others", () => {
  const line = (minute: number) => `{"time": "2019-04-02T15:3${minute}:00Z", "text": "a${minute}"}`;
  const text = [line(0), '{"time": "2019-04-02T15', line(2), "WARN no json", line(4)].join("\n");
  expect(read("jsonl", text)).toEqual([
    "15:30Z note a0",
    "15:32Z note a2",
    "15:34Z note a4",
    "line 2: this is no JSON",
    "line 4: this is no JSON",
  ]);
});

it("ics is events at their beginning, in whatever zone it is written", () => {
  const text = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "DTSTART;TZID=Europe/Berlin:20190402T173000",
    "SUMMARY:Maintenance\\, of the ",
    " database",
    "URL:https://a.example.com/1",
    'ORGANIZER;CN="Release Lead":mailto:rl@example.com',
    "BEGIN:VALARM",
    "SUMMARY:Not this",
    "END:VALARM",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "DTSTART:20190402T160000Z",
    "SUMMARY:Weekly deploy",
    "RRULE:FREQ=WEEKLY",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "DTSTART;VALUE=DATE:20190402",
    "SUMMARY:All day",
    "END:VEVENT",
    "BEGIN:VEVENT",
    'DTSTART;TZID="Ruritania Standard Time":20190402T100000',
    "SUMMARY:Of another program",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "DTSTART:20190310T023000",
    "SUMMARY:Skipped",
  ].join("\r\n");
  expect(read("ics", text)).toEqual([
    "15:30Z change Maintenance, of the database <https://a.example.com/1> by Release Lead",
    "16:00Z change Weekly deploy",
    "line 12: the event comes round again: only its first time was read",
    'line 18: "2019-04-02" is a day without a time',
    'line 22: the time zone "Ruritania Standard Time" is not known',
    "line 25: the event that begins here has no end",
  ]);
  expect(read("ics", "hello")).toEqual(["line 1: this is no calendar"]);
});

describe("text", () => {
  it("is lines that begin with a time, on the incident's day, with what goes on below", () => {
    const text = `Notes of the night

- 10:00 Tagged 2.4.0
  and pushed it
* ~10:30 Tests fail: all of them
[10:45] Rolled back
2019-04-03 09:10 Post-mortem begun

### 2019-04-04

| 08:00 | All quiet |
25:99 nothing
`;
    expect(read("text", text)).toEqual([
      "15:00Z note Tagged 2.4.0 and pushed it",
      "15:30Z note Tests fail: all of them",
      "15:45Z note Rolled back",
      "14:10Z note Post-mortem begun",
      "13:00Z note All quiet",
      "line 1: this line stands above the first time, and no entry",
      'line 12: "25:99" is no time of day',
    ]);
  });

  it.each([
    ["- [x] 10:06 done", "15:06Z note done"],
    ["1. 10:20 numbered", "15:20Z note numbered"],
    ["2) 10:21:13 numbered", "15:21Z note numbered"],
    ["### 10:25 heading\ntext below", "15:25Z note heading text below"],
    ["### 10:25\ntext below", "15:25Z note text below"],
    ["| 10:15 | alert | pay-api |", "15:15Z note alert | pay-api"],
    ["| 10:15 | **rolled** back |", "15:15Z note rolled back"],
    ["**10:27** bold", "15:27Z note bold"],
    ["**10:27:** `pay` *slow*", "15:27Z note pay *slow*"],
    ["**10:28 all bold**", "15:28Z note all bold"],
    ["_10:29_ – _em_", "15:29Z note _em_"],
    ["10:30 __init__ fails", "15:30Z note __init__ fails"],
    [
      "10:31 see [the graph](https://g.example.com/d?a=1_2) and [x](y)",
      "15:31Z note see the graph and [x](y) <https://g.example.com/d?a=1_2>",
    ],
  ])("is read without the marks of Markdown: %j", (text, line) => {
    const above = "10:00 before\n";
    expect(read("text", `${above}${text}\n10:59 after`).slice(1, -1)).toEqual([line]);
  });

  it("goes on on the next day where the clock falls, and says so", () => {
    const reading = readingOf("text", "23:50 alert\n00:05 rolled back\n00:01 no, earlier");
    expect(reading.events.map(({ at }) => new Date(at * 1000).toISOString().slice(8, 16))).toEqual([
      "03T04:50",
      "03T05:05",
      "03T05:01",
    ]);
    expect(reading.faults.map(({ line, message }) => [line, message])).toEqual([
      [2, "it is earlier than the line above: taken for the next day, 2019-04-03"],
    ]);
  });

  it("is a chat where most lines name who speaks", () => {
    expect(read("text", "10:30 <rl> rolling back\n10:31 <cm> thanks")).toEqual([
      "15:30Z message rolling back by rl",
      "15:31Z message thanks by cm",
    ]);
    expect(read("text", "10:30 Release Lead: rolling back\n10:31 Co Maintainer: thanks")).toEqual([
      "15:30Z message rolling back by Release Lead",
      "15:31Z message thanks by Co Maintainer",
      'line 1: "Release Lead", "Co Maintainer" were taken for who spoke, and left out',
    ]);
    expect(read("text", "10:30 web01: down\n10:31 eu-west-1: errors\n10:32 <rl> oh")).toEqual([
      "15:30Z note web01: down",
      "15:31Z note eu-west-1: errors",
      "15:32Z note oh by rl",
    ]);
  });

  it("reads dates of other forms, if their order can be told", () => {
    expect(
      read("text", "[13/04/2019, 10:30:15] a\n[02/04/2019, 10:31:00] b\nApr 2, 2019 10:32 AM - c"),
    ).toEqual(["15:30Z note a", "15:31Z note b", "15:32Z note c"]);
    expect(read("text", "02/04/2019 10:30 a")).toEqual([
      'line 1: "02/04/2019 10:30" can be either of two days',
    ]);
  });

  it("reads dates in other languages, and keeps the end of a span", () => {
    const text =
      "2. april 2019 kl. 10.30 a\n2019年4月2日 10時31分 b\n02.04.2019 10:32–10:40 c\nApr  2 10:33 d";
    expect(read("text", text)).toEqual([
      "15:30Z note a",
      "15:31Z note b",
      "15:32Z note 02.04.2019 10:32–10:40 c",
      'line 4: "Apr  2 10:33" has no year',
    ]);
  });

  it.each([
    ["10:10 JST a", "01:10Z note a"],
    ["[10:10 JST] a", "01:10Z note a"],
    ["**10:10** (PDT) a", "17:10Z note a"],
    ["10:10 CDT a", "15:10Z note a"],
    ["10:10 PT a", "17:10Z note a"],
    ["| 10:10 | PT Cruiser |", "15:10Z note PT Cruiser"],
    ["10:10 EST a", 'line 1: the time zone of "10:10 EST" may be read in two ways'],
    ["10:10 IST a", 'line 1: the time zone of "10:10 IST" may be read in two ways'],
    ["All times in JST.\n\n10:10 a", "01:10Z note a"],
    ["Log (UTC), times are rough\n10:10 a", "10:10Z note a"],
    ["# Night of 2019-04-02, all times UTC\n- 02.04.2019 10.10 a", "10:10Z note a"],
    ["All times IST\n10:10 a", 'line 2: the time zone of "10:10" may be read in two ways'],
    ["The time zone is UTC\n10:10 JST a", "01:10Z note a"],
  ])("is in the zone that it names: %j", (text, line) => {
    expect(read("text", text)).toEqual([line]);
  });

  it("knows an app that speaks in a copied chat", () => {
    const text =
      "Ann Example  3:10 PM\nreverting #77\nPagerDuty APP  3:31 PM\nResolved #991\nCo Maintainer  3:32 PM\nthanks";
    expect(read("text", text)).toEqual([
      "20:10Z message reverting #77 by Ann Example",
      "20:31Z message Resolved #991 by PagerDuty",
      "20:32Z message thanks by Co Maintainer",
    ]);
  });

  it.each([
    ["11:58 AM a\n1:05 PM b\n3:31 c\n3:32 d", ["16:58", "18:05", "20:31", "20:32"], "3:31"],
    ["Ann Example  3:10 PM\na\n3:31 b", ["20:10", "20:31"], "3:31"],
    ["11:50 PM a\n12:10 b\n1:05 c", ["04:50", "05:10", "06:05"], "12:10"],
    ["11:58 AM a\n1:05 PM b\n14:10 c", ["16:58", "18:05", "19:10"], undefined],
    ["15:10 a\n3:31 b", ["20:10", "08:31"], undefined],
    ["9:10 AM a\n9:31 b", ["14:10", "14:31"], undefined],
  ])(
    "takes a clock for one of the afternoon below one that says PM, in doubt: %j",
    (text, at, doubted) => {
      const { events, faults } = readingOf("text", text);
      expect(events.map((one) => new Date(one.at * 1000).toISOString().slice(11, 16))).toEqual(at);
      const told = faults.filter(({ message }) => message.includes("neither AM nor PM"));
      expect(told.map(({ message }) => message.split('"')[1])).toEqual(
        doubted === undefined ? [] : [doubted],
      );
    },
  );

  it("reads times of day in the forms of other languages, and takes no number for one", () => {
    expect(
      read(
        "text",
        "10:00 a\n10.07 Uhr b\n10h12 c\n10時15分 d\nkl. 10.17 e\n10:20am f\n11am g\n10.07 is the version\n2h15m later\n14.50 euros",
      ),
    ).toEqual([
      "15:00Z note a",
      "15:07Z note b",
      "15:12Z note c",
      "15:15Z note d",
      "15:17Z note e",
      "15:20Z note f",
      "16:00Z note g 10.07 is the version 2h15m later 14.50 euros",
    ]);
  });

  it("is a chat as it is copied, with who speaks above", () => {
    const text = `Release Lead  10:30 AM
rolling back
and waiting
co.m  10:31 AM
thanks
Co Maintainer
  10:33 AM
it is back
Image pushed  10:40
`;
    expect(read("text", text)).toEqual([
      "15:30Z message rolling back and waiting by Release Lead",
      "15:31Z message thanks by co.m",
      "15:33Z message it is back by Co Maintainer",
      "15:40Z note Image pushed",
    ]);
  });

  it("keeps the labels of a log, and takes what looks like a name for one, which is said", () => {
    expect(
      read(
        "text",
        "10:30 Alert: 5xx\n10:31 Error Rate: 5%\n10:32 Bob Builder: rolled back\n10:33 Bob Builder: it is back\n10:34 rl: ok\n10:35 quiet\n10:36 quiet",
      ),
    ).toEqual([
      "15:30Z note Alert: 5xx",
      "15:31Z note Error Rate: 5%",
      "15:32Z note rolled back by Bob Builder",
      "15:33Z note it is back by Bob Builder",
      "15:34Z note rl: ok",
      "15:35Z note quiet",
      "15:36Z note quiet",
      'line 3: "Bob Builder" was taken for who spoke, and left out',
    ]);
    expect(read("text", "10:30 Tests fail: all of them")).toEqual([
      "15:30Z note Tests fail: all of them",
    ]);
  });

  it("has the day of the line above that tells one, in whatever form", () => {
    const days = (text: string) => {
      const { events, faults } = readingOf("text", text);
      return [
        ...events.map(
          ({ at, text: words }) => `${new Date(at * 1000).toISOString().slice(0, 10)} ${words}`,
        ),
        ...faults.map(({ line, message }) => `line ${line}: ${message}`),
      ];
    };
    expect(days("3 Apr 2019 10:30 a\n10:45 b\n04.04.2019 09:00 c\n09:10 d")).toEqual([
      "2019-04-03 a",
      "2019-04-03 b",
      "2019-04-04 c",
      "2019-04-04 d",
    ]);
    expect(days("10:05 a\nApril 3, 2019\n10:30 b\n\n# Thursday, 4 April 2019\n\n10:30 c")).toEqual([
      "2019-04-02 a",
      "2019-04-03 b",
      "2019-04-04 c",
    ]);
    expect(days("Wednesday, April 3\n10:30 a")).toEqual([
      "2019-04-03 a",
      'line 1: "Wednesday, April 3" was taken for 2019-04-03',
    ]);
    expect(days("04/03/2019\n10:30 a")).toEqual([
      'line 1: "04/03/2019" can be either of two days',
      "line 2: nobody knows on which day this was",
    ]);
    expect(days("10:05 a\nin April 2019 we\n10:06 we moved on 3 April 2019\nand 5")).toEqual([
      "2019-04-02 a in April 2019 we",
      "2019-04-02 we moved on 3 April 2019 and 5",
    ]);
  });

  it("goes on behind a blank line where it stands further in, and else says what it did not take", () => {
    const text = "- 10:00 Tagged\n\n  and pushed it\n\nThat was all.\nAsk us.\n\n- 10:10 Back\n";
    expect(read("text", text)).toEqual([
      "15:00Z note Tagged and pushed it",
      "15:10Z note Back",
      "line 5: 2 lines from here on have no time, and a blank line before",
    ]);
    expect(read("text", "10:00 a\n\nb\n")).toEqual([
      "15:00Z note a",
      "line 3: the line has no time, and a blank line before",
    ]);
    expect(read("text", "Ann Example\n  10:33 AM\na\n\nBo Muster\n  10:34 AM\nb")).toEqual([
      "15:33Z message a by Ann Example",
      "15:34Z message b by Bo Muster",
    ]);
  });

  it.each([
    ["Yesterday\n10:00 a\nToday\n09:00 b", ["02T15:00 a", "03T14:00 b"]],
    ["---- Today ----\n10:00 a\n10:05 b", ["02T15:00 a", "02T15:05 b"]],
    [
      "Ann Example — Yesterday at 10:00 AM\nup\nBo Muster — Today at 9:00 AM\nall well",
      ["02T15:00 up", "03T14:00 all well"],
    ],
    [
      "bob_99 — Yesterday at 10:00 AM\nup\nCarl R2D2 Smith — Today at 9:00 AM\nall well",
      ["02T15:00 up", "03T14:00 all well"],
    ],
    ["Yesterday at 10:00 a\nToday at 09:00 b", ["02T15:00 a", "03T14:00 b"]],
    ["[Gestern um 10:00] a\n[Heute um 09:00] b", ["02T15:00 a", "03T14:00 b"]],
  ])(
    "takes the first day that counts from when it was copied for the incident's, in doubt: %j",
    (text, events) => {
      const reading = readingOf("text", text);
      expect(
        reading.events.map(
          (one) => `${new Date(one.at * 1000).toISOString().slice(8, 16)} ${one.text}`,
        ),
      ).toEqual(events);
      const words = new Set(text.match(/Today|Yesterday|Gestern|Heute/g));
      expect(reading.faults.map(({ message, isTaken }) => [message, isTaken])).toEqual(
        [...words].map((word) => [
          `"${word}" was taken for ${word === "Yesterday" || word === "Gestern" || words.size === 1 ? "2019-04-02" : "2019-04-03"}`,
          true,
        ]),
      );
    },
  );

  it("takes no word of a message for a day", () => {
    expect(read("text", "10:00 When?\ntoday\n10:01 Yesterday it was slow")).toEqual([
      "15:00Z note When? today",
      "15:01Z note Yesterday it was slow",
    ]);
  });

  it("may hold none, or have no day", () => {
    expect(read("text", "hello\n")).toEqual(["line 1: no line begins with a time"]);
    const source = SOURCES.find(({ id }) => id === "text");
    const reading = source?.read([{ name: "a", text: "10:30 a" }], { zone: "UTC", day: undefined });
    expect(reading?.faults).toMatchObject([{ message: "nobody knows on which day this was" }]);
  });
});

describe("any export", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.string()).map((lines) => lines.join("\n")),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc
      .array(
        fc.record(
          {
            ts: fc.jsonValue(),
            time: fc.jsonValue(),
            text: fc.jsonValue(),
            __proto__: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
      )
      .map((list) => JSON.stringify(list)),
    fc.constantFrom(
      "\ud800",
      "[".repeat(10_000),
      '{"a":'.repeat(10_000),
      "BEGIN:VEVENT\n".repeat(1000),
      '"'.repeat(999),
    ),
  );

  it.each(SOURCES.map(({ id }) => id))("of any bytes is read as %s", (id) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { events, faults } = readingOf(id, text);
        for (const { at } of events) expect(Number.isFinite(at)).toBe(true);
        for (const { line, message, hint } of faults) {
          expect(line).toBeGreaterThan(0);
          expect(message && hint).not.toBe("");
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["slack", '{"ts":"1554217200.0","text":"a"},'],
    ["pagerduty", '{"type":"trigger_log_entry","created_at":"2019-04-02T10:30:00Z"},'],
    ["github", '{"event":"closed","created_at":"2019-04-02T10:30:00Z"},'],
    ["csv", "2019-04-02 10:30,a\n"],
    ["jsonl", '{"time":"2019-04-02T10:30:00Z","text":"a"}\n'],
    ["ics", "BEGIN:VEVENT\nDTSTART:20190402T103000Z\nSUMMARY:a\nEND:VEVENT\n"],
    ["text", "10:30 a\n"],
  ])("of 5 MB is read as %s, and bounded", (id, record) => {
    const header = id === "csv" ? "time,text\n" : "";
    const { events } = readingOf(id, header + record.repeat(5_000_000 / record.length));
    expect(events.length).toBeGreaterThan(50_000);
    expect(events.length).toBeLessThanOrEqual(100_000);
  });
});
