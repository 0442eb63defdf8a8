import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { actionsCalendar } from "../../src/archive/action-calendar.ts";
import { actionsCsv, actionsMarkdown, groupsMarkdown } from "../../src/archive/action-export.ts";
import { groupActions } from "../../src/archive/action-groups.ts";
import type { ListedAction } from "../../src/archive/action-list.ts";
import { readCsv } from "../../src/values/csv.ts";
import { LISTED, listOf } from "./action-list-support.ts";

const HOSTILE = listOf(
  "title: '=1+1; rm, \\ [x](y) @here'\nservices: ['+x']",
  ["[ ] **A1** @all see #12, `a|b <img src=x>` =cmd — @ana, due 9999-12-31"],
  "2019-04-05-=x",
);

describe("comma-separated values", () => {
  it("have a row for each and a heading, and nothing that a sheet would run", () => {
    const { rows } = readCsv(actionsCsv([...LISTED, ...HOSTILE]));
    expect(rows.map(({ cells }) => cells.length)).toEqual(new Array(9).fill(17));
    expect(rows[1]?.cells).toEqual([
      ...["A1", "Alert on slow logins", "overdue", "Ana", "2019-04-10", "detect", "P1", "#12"],
      ...["", "", "", "", "login, Mail", "2019-04-05-slow-login", "Login was slow"],
      ...["docs/postmortems/2019-04-05-slow-login.md", "9"],
    ]);
    const cells = rows.slice(1).flatMap((row) => row.cells);
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    expect(cells).toContain("'@all see #12, a|b <img src=x> =cmd");
  });

  it("have their headings where there is nothing", () => {
    expect(actionsCsv([])).toMatch(/^id,text,state,.*\n$/);
  });
});

describe("Markdown", () => {
  it("is a task list that says all of an action", () => {
    expect(actionsMarkdown(LISTED)).toBe(`\
- [ ] **A1** Alert on slow logins — overdue · Ana · due 2019-04-10 · detect · P1 · #\u200b12 · 2019-04-05-slow-login
- [ ] **A3** Clean up — ana · due 2019-04-16 · 2019-03-01-disk
- [ ] **A1** Watch the disk — sol · due 2019-04-23 · detect · 2019-03-01-disk
- [ ] Write it down — 2019-04-05-slow-login
- [ ] **A2** Ask for a second opinion — proposed · org/team · due 2019-04-23 · 2019-04-05-slow-login
- [x] **A3** Roll back — done 2019-04-03 · ana · due 2019-04-02 · repair · https://x.test/1 · 2019-04-05-slow-login
- [ ] **A2** Buy disks — declined: the old ones are emptied · 2019-03-01-disk
`);
  });

  it("has a heading for each group", () => {
    const groups = groupActions(LISTED, "document").slice(0, 1);
    expect(groupsMarkdown(groups, "none")).toBe(`\
### A disk was full · 2019-03-01-disk

2 open, 1 declined

- [ ] **A3** Clean up — ana · due 2019-04-16
- [ ] **A1** Watch the disk — sol · due 2019-04-23 · detect
- [ ] **A2** Buy disks — declined: the old ones are emptied
`);
    expect(groupsMarkdown(groupActions(LISTED, "type"), "no type")).toMatch(
      /^### repair\n\n1 done\n\n.*\n\n### detect\n\n1 overdue, 1 open\n\n.*\n.*\n\n### no type\n/,
    );
  });

  it("calls nobody, links no number and shows markup as text", () => {
    const text = groupsMarkdown(groupActions(HOSTILE, "document"), "none");
    expect(text).not.toMatch(/@(?=[a-z])|#(?=\d)|(?<!\\)<img|(?<!\\)\[x\]\(/);
  });
});

describe("the calendar", () => {
  const eventsOf = (listed: readonly ListedAction[]) => {
    const file = actionsCalendar(listed, Date.UTC(2019, 3, 16, 9) / 1000);
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown as unknown[]);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  };

  it("is a newer version of each entry where it is made a minute later, and none older", () => {
    const sequences = [0, 59, 60, 3600].map((seconds) => {
      const file = actionsCalendar(LISTED, Date.UTC(2019, 3, 16, 9) / 1000 + seconds);
      const [event] = new ICAL.Component(ICAL.parse(file) as unknown as unknown[])
        .getAllSubcomponents("vevent")
        .map((one) => new ICAL.Event(one));
      return event?.sequence ?? 0;
    });
    const [first = 0] = sequences;
    expect(sequences).toEqual([first, first, first + 1, first + 60]);
    // As large as RFC 5545 lets an integer be, for a thousand years to come.
    expect(first + 1000 * 366 * 24 * 60).toBeLessThan(2 ** 31);
  });

  it("has an entry that takes the day for each with a day, as another program reads it", () => {
    const events = eventsOf(LISTED);
    const hash = /\.[0-9a-f]{16}(?=\.)/;
    expect(events.every(({ uid }) => hash.test(uid))).toBe(true);
    expect(events.map(({ uid }) => uid.replace(hash, ""))).toEqual([
      "2019-04-05-slow-login.A1@mortem",
      "2019-03-01-disk.A3@mortem",
      "2019-03-01-disk.A1@mortem",
      "2019-04-05-slow-login.A2@mortem",
      "2019-04-05-slow-login.A3@mortem",
    ]);
    const [first] = events;
    expect(first?.summary).toBe("A1 Alert on slow logins");
    expect(first?.description).toBe(
      "Login was slow\ndocs/postmortems/2019-04-05-slow-login.md\nOwner: Ana\nPriority: P1\nTicket: #12",
    );
    expect(first?.startDate).toMatchObject({ isDate: true });
    expect(String(first?.startDate)).toBe("2019-04-10");
    expect(String(first?.endDate)).toBe("2019-04-11");
    expect(String(first?.component.getFirstPropertyValue("dtstamp"))).toBe("2019-04-16T09:00:00Z");
    expect(first?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
  });

  it("cancels what is over", () => {
    const over = listOf(
      "title: X",
      ["[x] **A1** a — due 2019-04-20, done 2019-04-18"],
      "2019-04-05-x",
    );
    const [event] = eventsOf(over);
    expect(event?.summary).toBe("done: A1 a");
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    const [open] = eventsOf(LISTED);
    expect(open?.component.getFirstPropertyValue("status")).toBeNull();
  });

  it("keeps an entry's name when its day and its owner change, and tells actions without id apart", () => {
    const uids = (...items: string[]) =>
      eventsOf(listOf("title: X", items, "2019-04-05-x")).map(({ uid }) => uid);
    expect(uids("[ ] **A1** a — @b, due 2019-04-20")).toEqual(
      uids("[ ] **A1** b — @c, due 2019-05-20"),
    );
    expect(new Set(uids("[ ] a — due 2019-04-20", "[ ] b — due 2019-04-20")).size).toBe(2);
  });

  it("gives no two entries one name, whatever is called the same", () => {
    const line = "[ ] Watch — due 2019-04-20";
    const here = listOf("title: X", [line, line, "[ ] **A1** a — due 2019-04-20"], "2019-04-05-x");
    const elsewhere = here.map((one) => ({
      ...one,
      document: { ...one.document, path: `docs/postmortems/more/${one.document.id}.md` },
    }));
    const uids = eventsOf([...here, ...elsewhere]).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(6);
    expect(eventsOf(here).map(({ uid }) => uid)).toEqual(uids.slice(0, 3));
  });

  it("takes what is hostile, and the last day that there is", () => {
    const [event] = eventsOf(HOSTILE);
    expect(event?.uid).toMatch(/^2019-04-05-%3Dx\.[0-9a-f]{16}\.A1@mortem$/);
    expect(event?.summary).toBe("A1 @all see #12, a|b <img src=x> =cmd");
    expect(event?.description).toContain("=1+1; rm, \\ [x](y) @here");
    expect(String(event?.startDate)).toBe("9999-12-31");
  });
});
