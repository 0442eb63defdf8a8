/** What the generated documents are about. In any order it reads like a post-mortem, if not like a good one. */

export const TEMPLATES = [
  "postmortem",
  "outage",
  "release",
  "security",
  "model",
  "engagement",
  "deadline",
] as const;

export type TemplateId = (typeof TEMPLATES)[number];

export const ROLES = [
  "release-lead",
  "co-maintainer",
  "data-engineer",
  "platform-manager",
  "support-lead",
  "on-call",
  "product-lead",
  "security-lead",
];

export const ZONES = [
  "Europe/Berlin",
  "America/Chicago",
  "Asia/Kolkata",
  "UTC",
  "America/Sao_Paulo",
];

export const SERVICES = [
  "checkout",
  "search",
  "image-store",
  "billing",
  "delivery-estimates",
  "sign-in",
  "reports",
  "message-queue",
];

export const CAUSES = ["configuration", "capacity", "dependencies", "change", "documentation"];

export const FAILURES = [
  "answered every third request with an error",
  "served prices of the day before",
  "lost its connection to the database",
  "came back empty after an upgrade",
  "ran out of disk space in the night",
  "took four times as long as promised",
  "sent each message twice",
];

/** Sentences of prose. */
export const SENTENCES = [
  "A change to the connection pool had been merged in the morning and reached production with the regular roll-out at noon.",
  "The limit had been chosen when there was a tenth of today's traffic, and nothing measured how close it was.",
  "Requests waited for a lock that a nightly job holds for longer each week, as the table grows.",
  "The dashboard showed the *average* of all regions, in which one region out of six is hardly visible.",
  "About 1,400 customers saw an error page at least once; 212 of them wrote to support.",
  "No data was lost, since every order is written to the journal before it is confirmed.",
  "Going back to the release before was tried first and changed nothing, because the schema had already been migrated.",
  "The alert fired after 12 minutes, because its threshold is meant for a whole day and not for the peak at noon.",
  "The setting `pool.max_idle` is documented on a page that had last been changed before the service was split in two.",
  "Restarting the workers one by one brought the queue down from 90,000 messages to its usual 300 within the hour.",
  "Two teams looked at the same graphs in two channels, and each thought that the other was restoring the backup.",
  "The test environment holds a copy of the data from last spring, which has none of the new kind of account.",
  "Support answered from a prepared text from the first quarter of an hour on, and pointed to the status page.",
  "The provider announced the maintenance in a mail to an address that nobody reads any more.",
  "A feature flag allowed us to switch off the slowest query without a release, as described in [the guide](https://wiki.example.com/flags).",
  "The graph of [failed requests](https://metrics.example.com/d/42?from=now-6h) rose from 0.2 % to **31 %** within four minutes.",
];

/** For the timeline. */
export const MOMENTS = [
  "The error rate of one region rises above its usual level",
  "A customer writes that the page stays white",
  "Somebody asks in the channel whether there is a roll-out going on ([thread](https://chat.example.com/t/8812))",
  "The roll-out is halted at 40 % of the machines",
  "Went back to the release before; the errors stay",
  "The database shows 480 waiting connections where 20 are usual",
  "The status page says that we are looking into it",
  "A second person joins and compares the settings of two regions",
  "The difference is found: `pool.max_idle` is 0 in the new file",
  "The nightly job is stopped by hand",
  "The queue begins to shrink",
  "Support reports that no new mails come in",
];

/** Items of root causes and of what went badly. */
export const WEAKNESSES = [
  "The new settings were tested with one connection, and the fault needs more than twenty at once.",
  "Nothing compares the settings of the regions, and they are changed by hand.",
  "The alert looks at a whole day, so that a quarter of an hour at noon hardly moves it.",
  "The page on restoring a backup describes the tool that we had before, and it took 25 minutes to find that out.",
  "The roll-out goes on by itself unless somebody stops it, and at noon few people look.",
  "The test environment has no load, so that what only shows under load shows in production.",
  "There was no one person who led the response, and two attempts got in each other's way.",
  "The review of the change looked at the code; the settings were in another repository.",
];

export const STRENGTHS = [
  "The roll-out could be halted by anybody on call, with one command.",
  "Support had a prepared text and sent it within minutes.",
  "Everything was written into one channel, so that this timeline took half an hour to write.",
  "The journal of orders made it certain within the hour that nothing was lost.",
];

export const ESCAPES = [
  "It happened on a working day, and the one person who knows the pool was there.",
  "The weekly report runs on Mondays; a day later it would have been wrong.",
  "The backup had been restored for practice only the week before.",
];

export const REASONS = [
  "the service is switched off next month",
  "the guide covers it since last week",
  "it costs more than it would have saved",
];

export const TASKS = [
  "Compare the settings of all regions at each roll-out, and stop where they differ",
  "Alert when more than 5 % of the requests of one region fail for 5 minutes",
  "Rewrite the page on restoring a backup, and try it with somebody who has never done it",
  "Add a load test with 50 connections to the pipeline",
  "Hold the roll-out at 10 % until somebody confirms it",
  "Name the person who leads the response in the first message of the channel",
  "Show the free connections of each pool on the dashboard",
  "Ask the provider to announce maintenance to the address of the team",
];

export const TYPES = ["investigate", "mitigate", "repair", "detect", "prevent", "process"];

export const LESSONS = [
  "An average over regions hides the one that fails.",
  "A setting is a change like any other, and wants the same review.",
  "A way back that is never practised is a hope.",
  "What only shows under load has to be tested under load.",
];

/** The sections that a template adds to the base: the heading, and whether it is a list. */
export const ADDED: Record<TemplateId, readonly (readonly [string, "prose" | "list"])[]> = {
  postmortem: [],
  outage: [["Objective and error budget", "prose"]],
  release: [
    ["What shipped", "prose"],
    ["How it was tested and rolled back", "prose"],
  ],
  security: [
    ["What was exposed", "list"],
    ["Who must be told", "list"],
  ],
  model: [
    ["Which groups got wrong results", "list"],
    ["How it was measured", "prose"],
  ],
  engagement: [
    ["Terms of the engagement", "prose"],
    ["Estimated and spent effort", "list"],
    ["What the client saw", "prose"],
  ],
  deadline: [
    ["What was promised to whom", "list"],
    ["When it could first be seen", "list"],
  ],
};
