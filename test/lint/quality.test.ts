/** Sentences for the rules that judge the quality of impact, causes and actions: beyond the few that explain them. */
import { describe, expect, it } from "vitest";
import { saysHowLong, saysHowMany } from "../../src/lint/quantities.ts";
import { findingsOf } from "./support.ts";

/** The rules that report an action with these words. */
function rulesOf(text: string, meta = "@release-lead, due 2019-04-16, prevent"): string[] {
  const found = findingsOf({ actions: { A1: `- [ ] **A1** ${text} — ${meta}` } });
  return found.map(({ rule }) => rule);
}

function hintOf(text: string): string | undefined {
  return findingsOf({ actions: { A1: `- [ ] **A1** ${text} — @a, due 2019-04-16, prevent` } })[0]
    ?.hint;
}

describe("action-verb", () => {
  it.each([
    "Improve monitoring",
    "improve the tests.",
    "Better alerts for the queue",
    "Strengthen our processes",
    "Look into the queue",
    "Consider a second region",
    "Make sure the backups work",
    "Ensure that people know the runbook",
    "Be better at reviews",
    "We should consider a second region",
    "Investigate the queue further",
    "Try to reproduce it",
    "Work on the docs",
    "Better monitoring",
    "More monitoring",
    "Increase test coverage",
    "Increase the visibility of the queue",
    "Communicate better with support",
    "Test more before deploying",
    "Talk to Dave",
    "Follow up with the vendor",
    "Discuss with the DBA team",
    "Make sure to test the backups",
    "Evaluate three queue products",
  ])("reports: %s", (text) => {
    expect(rulesOf(text)).toEqual(["action-verb"]);
  });

  it.each([
    "Improve the start of a job to under 5 minutes",
    "Improve the message so that it names the file",
    "Enhance the nightly run with a synthetic order",
    "Ensure in CI that the lock file is current",
    "Improvements of the API are announced in the channel",
    "Consideration of costs is part of the template",
    "Look up the owner in the catalogue and page them",
    "Add an alert for the queue",
    "Explore whether the mirror can be dropped",
    "Increase test coverage of the parser to 80 %",
    "Increase the timeout of the queue",
    "Evaluate three queue products and pick one by March",
    "Talk to the vendor and write the answer here",
    "Follow up with a fix of the parser",
    "Document better defaults of the queue",
    "Test more than one region each night",
    "Monitoring of the queue pages the owner",
  ])("says nothing about: %s", (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it("shows a verifiable end in the action's own words", () => {
    expect(hintOf("Improve the alerts of the queue.")).toContain(
      'It is done when the alerts of the queue …"',
    );
    expect(hintOf("Make sure that every image is scanned")).toContain(
      "Add a check that fails unless every image is scanned",
    );
    expect(hintOf("Increase test coverage")).toContain('It is done when test coverage …"');
    expect(hintOf("Consider a second region")).toContain("Decide on a second region");
    expect(hintOf("Try to reproduce it")).toContain('"Reproduce it, or write here why');
  });
});

describe("a hint for a vague action", () => {
  it.each([
    ["Discuss with the DBA team", /Decide on with/, /"Agree on … with …, and write it here"/],
    ["Ensure it never happens again", /unless/, /"Add a check that fails when …"/],
    ["Ensure proper monitoring of the queue", /unless/, /"Add a check that fails when …"/],
    ["Make sure to test the backups", /unless/, /"Test the backups, or write here why/],
    ["Communicate better with support", /when with/, /a message that is sent by itself/],
  ])("makes sense: %s", (text, nonsense, sense) => {
    expect(hintOf(text)).not.toMatch(nonsense);
    expect(hintOf(text)).toMatch(sense);
  });
});

describe("the words of an action that are at fault", () => {
  const lineOf = (text: string) => `- [ ] **A1** ${text} — @a, due 2019-04-16, prevent`;
  it.each([
    ["We should consider a second region", "We should consider"],
    ["Everybody should be extra careful with tags", "be extra careful"],
    ["**Consider** a second region", "Consider"],
    ["Con*sider* a second region", "A1"],
    ["Look\n  into the queue", "A1"],
  ])("are pointed at: %s", (text, words) => {
    const [finding] = findingsOf({ actions: { A1: lineOf(text) } });
    const { column = 0, endColumn = 0 } = finding ?? {};
    expect(lineOf(text).slice(column - 1, endColumn - 1)).toBe(words);
  });
});

describe("action-is-not-try-harder", () => {
  it.each([
    "Be more careful with tags",
    "Everyone should be extra careful when tagging",
    "Take more care",
    "Pay closer attention to the build",
    "Remind people to compare the lists",
    "Remind the team",
    "Don't forget the second approval",
    "Always double-check the dependencies",
    "Remember to compare the lists",
    "Train all maintainers",
    "Provide additional training on releases",
    "Raise awareness of the release guide",
    "Hold Dave accountable",
    "Hold the team of the queue responsible",
    "Dave to attend training",
    "@release-lead must take a refresher",
    "Train new joiners on the console",
    "Train the on-call engineers",
    "Everybody must read the runbook",
    "All engineers need to follow the release guide",
  ])("reports: %s", (text) => {
    expect(rulesOf(text)).toContain("action-is-not-try-harder");
  });

  it.each([
    "Remind the owner automatically a day before a certificate ends",
    "Add a double-check of the dependencies to the build",
    "Train the model on deliveries of the last year by a script",
    "Refuse tags of people who have not been trained",
    "Write a careful page on the build",
    "Train the ranking model on deliveries of the last year",
    "Hold the training run until the data are checked",
    "Teams read the limit from the catalogue",
    "The team should follow up on ticket 4711 with a fix",
    "The parser must follow links of one host only",
    "Complete the training data of the last year",
  ])("says nothing about: %s", (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe("declined-has-reason", () => {
  it.each(["wontfix", "won't do", "n/a", "-", "not needed.", "Declined", "will not be done"])(
    "reports: %s",
    (reason) => {
      expect(rulesOf("Pin every dependency", `declined: ${reason}`)).toContain(
        "declined-has-reason",
      );
    },
  );

  it.each([
    "not needed once the image is retired in May",
    "no one uses it any more",
    "A4 makes it unnecessary",
  ])("says nothing about: %s", (reason) => {
    expect(rulesOf("Pin every dependency", `declined: ${reason}`)).not.toContain(
      "declined-has-reason",
    );
  });
});

describe("numbers", () => {
  it.each([
    "About 200 customers",
    "12 % of all requests",
    "$40,000 in refunds",
    "All users were signed out",
    "two teams could not deploy",
    "60,000 of them",
    "1.2k failed orders",
    "2000 failed orders",
    "After the release 200 customers could not pay",
    "In May 12 users lost their carts",
    "500 customers",
  ])("%s: how many", (text) => {
    expect(saysHowMany(text)).toBe(true);
  });

  it.each([
    "Some users had problems at 10:30",
    "Release 2.4.0 failed for 3 hours",
    "On 3 May the site was slow",
    "Port 8080 unreachable",
    "Version 3 broke the login",
    "Release 2.4 broke the login",
    "Postgres 12 upgrade broke the login",
    "In March 2019 logins broke",
    "May 3rd saw slow logins",
    "Logins answered 503 errors",
    "HTTP 500 everywhere",
    "500s at the login",
    "Ticket #4711 tells of it, and so does issue 12 there",
    "Job 4711 hung",
  ])("%s: not how many", (text) => {
    expect(saysHowMany(text)).toBe(false);
  });

  it.each(["for 40 minutes", "2h30m", "half an hour", "the whole day", "from 10:00 to 11:20"])(
    "%s: how long",
    (text) => {
      expect(saysHowLong(text)).toBe(true);
    },
  );

  it.each(["at 10:30", "a long time", "for a while", "3 people", "many 503s"])(
    "%s: not how long",
    (text) => {
      expect(saysHowLong(text)).toBe(false);
    },
  );
});

describe("rules that look for English words", () => {
  it("are silent where the document is in another language", () => {
    const impact = "Nutzer konnten sich nicht anmelden, viele riefen an und beschwerten sich laut.";
    const text = `---\nkind: postmortem\ntemplate: postmortem\ntitle: Anmeldung gestört\n---\n\n# Anmeldung gestört\n\n## Impact\n\n${impact}\n\n## Detection\n\nEs fiel auf, nachdem die Anmeldung eine Weile nicht ging.\n`;
    const rules = findingsOf({ text }).map(({ rule }) => rule);
    expect(rules).not.toContain("impact-quantified");
    expect(rules).not.toContain("detection-source");
  });
});
