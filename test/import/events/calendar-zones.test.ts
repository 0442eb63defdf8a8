import { describe, expect, it } from "vitest";
import { zoneOfWindows } from "../../../src/import/dates/windows-zones.ts";
import { ics } from "../../../src/import/events/sources/ics.ts";
import { isZone } from "../../../src/values/zone.ts";

/** As Outlook writes it. */
const OUTLOOK = `BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
`;

/** One part of a zone: what the clock was and is, and when it is set. */
const part = (kind: string, from: string, to: string, ...when: string[]) =>
  [`BEGIN:${kind}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...when, `END:${kind}\n`].join(
    "\n",
  );
const zone = (...parts: string[]) => `BEGIN:VTIMEZONE\nTZID:Ours\n${parts.join("")}END:VTIMEZONE\n`;

const ONCE = zone(part("STANDARD", "+0500", "+0530", "DTSTART:20100101T000000"));
const ENDED = zone(
  part(
    "DAYLIGHT",
    "-0300",
    "-0200",
    "DTSTART:20081019T000000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=3SU;UNTIL=20171015T030000Z",
  ),
  part(
    "STANDARD",
    "-0200",
    "-0300",
    "DTSTART:20080217T000000",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=3SU;UNTIL=20180218T020000Z",
  ),
);
const DATED = zone(
  part(
    "DAYLIGHT",
    "+0000",
    "+0100",
    "DTSTART:20180325T010000",
    "RDATE:20190331T010000,20200329T010000",
  ),
  part("STANDARD", "+0100", "+0000", "DTSTART:20181028T020000", "RDATE:20191027T020000"),
);
/** By the days of a month of which the weekday is one. */
const BY_DAYS = zone(
  part(
    "DAYLIGHT",
    "-0600",
    "-0500",
    "DTSTART:20070311T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU",
  ),
  part(
    "STANDARD",
    "-0500",
    "-0600",
    "DTSTART:20071104T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU",
  ),
);

function said(definition: string, name: string, local: string) {
  const text = `BEGIN:VCALENDAR\n${definition}BEGIN:VEVENT\nDTSTART;TZID=${name}:${local}\nSUMMARY:It\nEND:VEVENT\n`;
  const { events, faults } = ics.read([{ name: "a.ics", text }], {
    zone: "Asia/Tokyo",
    day: undefined,
  });
  return [
    ...events.map(({ at }) => new Date(at * 1000).toISOString().slice(0, 16)),
    ...faults.map(({ message }) => message),
  ];
}

describe("the zone of a calendar's event", () => {
  it.each([
    // By what Windows calls it.
    ["", "W. Europe Standard Time", "20190402T173000", ["2019-04-02T15:30"]],
    ["", "w. europe standard time", "20190102T173000", ["2019-01-02T16:30"]],
    ["", "India Standard Time", "20190402T173000", ["2019-04-02T12:00"]],
    // By a name that ends in one.
    ["", "/mozilla.org/20050126_1/Europe/Berlin", "20190402T173000", ["2019-04-02T15:30"]],
    ["", "/America/Argentina/Salta", "20190402T173000", ["2019-04-02T20:30"]],
    [
      "",
      "Customized Time Zone",
      "20190402T173000",
      ['the time zone "Customized Time Zone" is not known'],
    ],
    // By what the calendar says of it.
    [OUTLOOK, "W. Europe Standard Time", "20190402T173000", ["2019-04-02T15:30"]],
    [OUTLOOK, "W. Europe Standard Time", "20191231T173000", ["2019-12-31T16:30"]],
    [
      OUTLOOK.replaceAll("0200", "0300"),
      "W. Europe Standard Time",
      "20190402T173000",
      ["2019-04-02T14:30"],
    ],
    [
      OUTLOOK,
      "W. Europe Standard Time",
      "20190331T023000",
      [
        "2019-03-31 02:30:00 never was in the zone of the calendar: the clock was set forward past it",
      ],
    ],
    [
      OUTLOOK,
      "W. Europe Standard Time",
      "20191027T023000",
      ["2019-10-27T00:30", "the clock was set back, and showed that time twice"],
    ],
    [OUTLOOK, "W. Europe Standard Time", "20191027T033000", ["2019-10-27T02:30"]],
    [ONCE, "Ours", "20190402T173000", ["2019-04-02T12:00"]],
    [ONCE, "Ours", "20050402T173000", ["2005-04-02T12:30"]],
    [ENDED, "Ours", "20170102T120000", ["2017-01-02T14:00"]],
    [ENDED, "Ours", "20230102T120000", ["2023-01-02T15:00"]],
    [DATED, "Ours", "20190702T120000", ["2019-07-02T11:00"]],
    [DATED, "Ours", "20191202T120000", ["2019-12-02T12:00"]],
    [BY_DAYS, "Ours", "20190310T030000", ["2019-03-10T08:00"]],
    [BY_DAYS, "Ours", "20191103T030000", ["2019-11-03T09:00"]],
    // At the ends of what a day can be.
    [OUTLOOK, "W. Europe Standard Time", "10000101T000000", ["0999-12-31T23:00"]],
    [OUTLOOK, "W. Europe Standard Time", "99991231T173000", ["9999-12-31T16:30"]],
    // A part that cannot be read would be an hour beside it.
    [
      OUTLOOK.replace("BYDAY=-1SU;BYMONTH=3", "BYYEARDAY=80"),
      "W. Europe Standard Time",
      "20190402T173000",
      ["2019-04-02T15:30"],
    ],
    [
      BY_DAYS.replace("FREQ=YEARLY", "FREQ=DAILY"),
      "Ours",
      "20190702T120000",
      ['the time zone "Ours" is not known'],
    ],
  ])("%#: is read (%s %s %s)", (definition, name, local, expected) => {
    expect(said(definition, name, local)).toEqual(expected);
  });

  it("is one that this machine knows, for each that Windows names", () => {
    for (const name of ["UTC", "UTC-11", "Russia Time Zone 11", "Tonga Standard Time"])
      expect(isZone(zoneOfWindows(name) ?? "")).toBe(true);
  });
});
