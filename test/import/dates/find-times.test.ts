import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOrderOf, partsIn, wholeDay } from "../../../src/import/dates/day-order.ts";
import { findTimes, readTimeAt, readWholeTime } from "../../../src/import/dates/find-times.ts";
import { isDay } from "../../../src/values/day.ts";
import { said } from "./support.ts";

const at = (text: string) => readTimeAt(text, { start: 0, end: text.length });
/** `time | rest` */
const read = (text: string) => {
  const found = at(text);
  return found && `${said(found)} | ${text.slice(found.span.end)}`;
};
const found = (text: string) => findTimes(text).map(said).join("; ");

describe("a time at the beginning", () => {
  it.each([
    ["10:15 a", "10:15 | a"],
    ["- **10:15** a", "10:15 | a"],
    ["- [ ] 10:15 a", "10:15 | a"],
    ["- `10:15:30` a", "10:15:30 | a"],
    ["[03-26 17:40] a", "?-03-26 17:40 | a"],
    ["~10:15 a", "~10:15 | a"],
    ["約10:15 a", "~10:15 | a"],
    ["around 10:15 a", "~10:15 | a"],
    ["ca. 10:15 a", "~10:15 | a"],
    ["11:58 ca - a", "~11:58 | - a"],
    ["10:15頃 a", "~10:15 | a"],
    ["gegen 8 Uhr a", "~08 | a"],
    ["vers 19h a", "~19 | a"],
    ["hacia las 9 a", "~09 | a"],
    ["8 Uhr abends", "20 | abends"],
    ["14.05 uur a", "14:05 | a"],
    ["9h du soir, a", "21 | du soir, a"],
    ["à 8 heures du matin, a", "08 | du matin, a"],
    ["a las 9 de la noche a", "21 | de la noche a"],
    ["las 9:30 de la noche a", "21:30 | de la noche a"],
    ["alle 9 di sera a", "21 | di sera a"],
    ["9 o'clock in the evening: a", "21 | in the evening: a"],
    ["at 9 in the evening a", "21 | in the evening a"],
    ["9:30 in the evening a", "21:30 | in the evening a"],
    ["12:10 at night a", "00:10 | at night a"],
    ["21:30 in the evening a", "21:30 | in the evening a"],
    ["10am a", "10 | a"],
    ["10:15 PM a", "22:15 | a"],
    ["12:05 a.m. a", "00:05 | a"],
    ["1015 UTC a", "10:15 UTC | a"],
    ["kl 10.15 a", "10:15 | a"],
    ["kl. 10 a", "10 | a"],
    ["10.15 - a", "10:15 | - a"],
    ["10h15 a", "10:15 | a"],
    ["24:00 a", "00:00 of the next day | a"],
    ["2024-01-02 24:00:00 UTC a", "2024-01-02 00:00:00 of the next day UTC | a"],
    ["22:00–24:00 a", "22:00 → 00:00 of the next day | a"],
    ["24時 a", "00 of the next day | a"],
    ["10時15分 a", "10:15 | a"],
    ["午後3時 a", "15 | a"],
    ["夜11時5分 a", "23:05 | a"],
    ["深夜1時半 a", "01:30 | a"],
    ["夕方5時頃 a", "~17 | a"],
    ["夜23時 a", "23 | a"],
    ["晚上8点05分 a", "20:05 | a"],
    ["晚上12点 a", "00 | a"],
    ["中午12点 a", "12 | a"],
    ["凌晨2点 a", "02 | a"],
    ["오후 2시 5분 a", "14:05 | a"],
    ["밤 11시 반 a", "23:30 | a"],
    ["새벽 1시 a", "01 | a"],
    ["2024. 1. 2. 14:05 a", "2024-01-02 14:05 | a"],
    ["2024. 1. 2.(화) 오후 2:05 a", "2024-01-02 14:05 | a"],
    ["2024년 1월 2일 화요일 오후 2시 5분 a", "2024-01-02 14:05 | a"],
    ["１０：１５ a", "10:15 | a"],
    ["14:?? a", "14 | a"],
    ["10:15 JST: a", "10:15 JST | : a"],
    ["10:15 (UTC+9) a", "10:15 UTC+9 | a"],
    ["10:15 America/New_York a", "10:15 America/New_York | a"],
    ["2024-01-02T10:15:00Z a", "2024-01-02 10:15:00 Z | a"],
    ["2024-01-02T10:15-05:00 a", "2024-01-02 10:15 -05:00 | a"],
    ["2024/01/02 10:15 a", "2024-01-02 10:15 | a"],
    ["2024.1.2 a", "2024-01-02 | a"],
    ["2024年1月2日（火）10時15分 a", "2024-01-02 10:15 | a"],
    ["1月2日 a", "?-01-02 | a"],
    ["Jan 2, 10:15 AM a", "?-01-02 10:15 | a"],
    ["January 2nd, 2024 at 10:15 PST a", "2024-01-02 10:15 PST | a"],
    ["Tuesday 2nd of January a", "?-01-02 | a"],
    ["24 Dec 2022 08:05 UTC a", "2022-12-24 08:05 UTC | a"],
    ["24th December 2022 a", "2022-12-24 | a"],
    ["24-Dec-2022 a", "2022-12-24 | a"],
    ["24. Dezember 2022 a", "2022-12-24 | a"],
    ["24 de diciembre de 2022 a", "2022-12-24 | a"],
    ["24 dec. 2022 a", "2022-12-24 | a"],
    ["2. januar 2024 kl. 10.15 a", "2024-01-02 10:15 | a"],
    ["2 de enero de 2024 a las 10:15 a", "2024-01-02 10:15 | a"],
    ["2. März 2024, 10:15 Uhr a", "2024-03-02 10:15 | a"],
    ["2 février 2024 à 10h15 a", "2024-02-02 10:15 | a"],
    ["12:45 PM PST Saturday Oct 30th: a", "?-10-30 12:45 PST | : a"],
    ["Mon Nov 8 16:15:09 2021 +0200 a", "2021-11-08 16:15:09 +0200 | a"],
    ["| Wed | Dec 15 | 22:54 | a |", "?-12-15 22:54 | a |"],
    ["03/04/2020 10:15 a", "2020-04-03|2020-03-04 10:15 | a"],
    ["27/03/2020 a", "2020-03-27 | a"],
    ["03/27/2020 a", "2020-03-27 | a"],
    ["03.04.2020 a", "2020-04-03 | a"],
    ["7/27/23 a", "2023-07-27! | a"],
    ["Jan 2, 24 10:15 a", "2024-01-02! 10:15 | a"],
    ["02/01/2024T10:15 a", "2024-01-02|2024-02-01 10:15 | a"],
    ["2024-01-02 10:15:30-05:00 a", "2024-01-02 10:15:30 -05:00 | a"],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    "a 10:15",
    "10 hosts",
    "10h later",
    "v1.2.20 a",
    "25:10 a",
    "3/4 a",
    "10時間 a",
    "alle 10 Minuten a",
    "9 in the east a",
    "9 in the evening a",
    "31 Feb 2024",
    "",
  ])("none: %s", (text) => expect(read(text)).toBeUndefined());
});

describe("a text that is one time", () => {
  it.each([
    ["Tue Jan 02 2024 10:15:30 GMT-0500 (Eastern Standard Time)", "2024-01-02 10:15:30 GMT-0500"],
    ["2 Jan 2024 10:15 -05:00", "2024-01-02 10:15 -05:00"],
    ["[02/Jan/2024:10:15:30 +0000]", "2024-01-02 10:15:30 +0000"],
    ["10:05–11:20", "10:05 → 11:20"],
    ["2024-01-02", "2024-01-02"],
  ])("%s", (text, expected) => expect(said(readWholeTime(text))).toBe(expected));

  it.each(["10:15 a", "a 10:15", "10:15 (a", "10:15 (a) b", "", `10:15 (${"a".repeat(300)})`])(
    "none: %s",
    (text) => expect(readWholeTime(text)).toBeUndefined(),
  );
});

describe("ranges", () => {
  it.each([
    ["10:05–11:20 UTC", "10:05 UTC → 11:20 UTC"],
    ["10:05 to 11:20", "10:05 → 11:20"],
    ["10:05から11:20", "10:05 → 11:20"],
    ["2024-01-02 10:05-11:20", "2024-01-02 10:05 → 11:20"],
    ["3:00 - 4:15 PM", "15:00 → 16:15"],
    ["11:00 - 1:15 PM", "11:00 → 13:15"],
    ["9-10am", "09 → 10"],
    ["22.02.2024 kl. 10:00 - 14:00", "2024-02-22 10:00 → 14:00"],
    ["2024-01-02 21:15 UTC to 2024-01-03 20:50 UTC", "2024-01-02 21:15 UTC → 2024-01-03 20:50 UTC"],
    ["2024-01-02 14:42〜14:46 (JST)", "2024-01-02 14:42 JST → 14:46 JST"],
    ["October 9-23, 2025", "2025-10-09 → 2025-10-23"],
    ["October 9 - October 23, 2025", "2025-10-09 → 2025-10-23"],
    ["9–23 October 2025", "2025-10-09 → 2025-10-23"],
    ["9 to 23 October 2025", "2025-10-09 → 2025-10-23"],
    ["9. bis zum 23. Oktober 2025", "2025-10-09 → 2025-10-23"],
    ["kl. 10.05–11.20", "10:05 → 11:20"],
    ["2:05 PM – 3:20", "14:05 → 15:20"],
    ["11:05 PM – 3:20", "23:05 → 03:20"],
    ["11:05 PM – 23:20", "23:05 → 23:20"],
    ["9 am to 2:00", "09 → 14:00"],
    ["December 31 – January 2, 2024", "2023-12-31 → 2024-01-02"],
    ["Dec 31, 2023 – Jan 2", "2023-12-31 → 2024-01-02"],
    ["Dec 31 23:40 UTC – Jan 1 00:20 UTC, 2024", "2023-12-31 23:40 UTC → 2024-01-01 00:20 UTC"],
    ["Mar 3, 14:05 → Mar 3, 15:20 (2024)", "2024-03-03 14:05 → 2024-03-03 15:20"],
    ["2024-01-02T10:05Z/2024-01-02T11:20Z", "2024-01-02 10:05 Z → 2024-01-02 11:20 Z"],
    ["3 mars 2024, de 14h05 à 15h20", "2024-03-03 14:05 → 15:20"],
    ["3 de marzo de 2024, de las 14:05 a las 15:20", "2024-03-03 14:05 → 15:20"],
    ["3 marzo 2024, dalle 14:05 alle 15:20", "2024-03-03 14:05 → 15:20"],
    ["3 de março de 2024, das 14h05 às 15h20", "2024-03-03 14:05 → 15:20"],
    ["3. März 2024, von 14:05 bis 15:20", "2024-03-03 14:05 → 15:20"],
    ["2024-01-02 between 10:05 and 11:20", "2024-01-02 10:05 → 11:20"],
    ["10:05 on 2 January 2024 (UTC)", "2024-01-02 10:05 UTC"],
    [
      "November 11, 4:02 PM UTC to November 14, 3:02 PM UTC",
      "?-11-11 16:02 UTC → ?-11-14 15:02 UTC",
    ],
  ])("%s", (text, expected) => expect(said(at(text))).toBe(expected));
});

describe("all times in a text", () => {
  it.each([
    ["On Jan 2, 2024 at 10:15 it broke until 11:20.", "2024-01-02 10:15; 11:20"],
    ["in March 2020, mars-2020; März 2020", "2020-03-?; 2020-03-?; 2020-03-?"],
    ["from 10:05 to 11:20 on 2 January 2024", "2024-01-02 10:05 → 2024-01-02 11:20"],
    ["16:00 JST（= 07:00 UTC）", "16:00 JST; 07:00 UTC"],
    ["It failed at 10:05 and 11:20 EST.", "10:05 EST; 11:20 EST"],
    ["It failed at 10:05 and 11:20 PM.", "22:05; 23:20"],
    ["It failed on March 3 and March 5, 2024.", "2024-03-03; 2024-03-05"],
    ["It failed on 3 and 5 March 2024.", "2024-03-03"],
    ["Down between 10:05 and 11:20 UTC.", "10:05 UTC → 11:20 UTC"],
    ["Between 2 and 3pm on March 3, 2024", "2024-03-03 14 → 2024-03-03 15"],
    ["zwischen dem 3. und 5. März 2024", "2024-03-03 → 2024-03-05"],
    ["entre las 10:05 y las 11:20", "10:05 → 11:20"],
    ["entre 10h05 et 11h20", "10:05 → 11:20"],
    ["tra le 10:05 e le 11:20", "10:05 → 11:20"],
    ["mellom kl 11 og kl 13", "11 → 13"],
    ["since 2:05pm Eastern, in the Eastern region", "14:05 Eastern Time"],
    ["Mar 3 14:05, 2024 requests failed", "?-03-03 14:05"],
    ["2024-01-02 10:05（一次）／2024-01-02 11:20", "2024-01-02 10:05; 2024-01-02 11:20"],
    ["PM-2026-014 v1.2.3 10.0.32.54 CVE-2021-38467 3/4 172.18.0.35:9443", ""],
    ["we may 5 times march 10 of 2 out of 3", ""],
    ["https://a.example/2024/01/02/b localhost:8080 a.ts:10:15", ""],
  ])("%s", (text, expected) => expect(found(text)).toBe(expected));
});

describe("the order of day and month", () => {
  it.each([
    [["27/03/2020T10:15"], "day-first"],
    [["27/03/2020", "03/04/2020"], "day-first"],
    [["a 03-27-2023 b"], "month-first"],
    [["27/03/2020", "03/27/2020"], undefined],
    [["03/04/2020"], undefined],
    [["03/13 14:20"], "month-first"],
    [["03/13 14:20", "27/03/2020"], "day-first"],
    [["03/13 14:20", "13/03 14:20"], undefined],
    [["03/13 of all"], undefined],
  ])("%j", (texts, order) => expect(dayOrderOf(texts)).toBe(order));
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.nat(9999).map(String),
    fc.constantFrom(
      ..."-/.:年月日時T ,|*~約(".split(""),
      "Jan",
      "mai",
      "PM",
      "UTC",
      "Monday",
      " to ",
      "kl. ",
    ),
  );

  it("has times in order, within it, on days of the calendar", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const times = findTimes(text);
        for (const [index, time] of times.entries()) {
          expect(time.span.start).toBeGreaterThanOrEqual(times[index - 1]?.span.end ?? 0);
          expect(time.span.end).toBeGreaterThan(time.at);
        }
        for (const time of [...times, ...[at(text)].filter((one) => one !== undefined)]) {
          expect(time.span.end).toBeLessThanOrEqual(text.length);
          for (const day of [time.day, time.end?.day].filter((one) => one !== undefined)) {
            const whole = wholeDay(partsIn(day, "day-first"));
            if (whole !== undefined) expect(isDay(whole)).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    "1",
    ":",
    "1:",
    "|",
    "年",
    "1月",
    "**",
    "10:15–",
    "Jan ",
    "~",
    "(",
    "2024-01-02 ",
    "约",
    "kl. ",
  ])("is read in the time of its length: %s", (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    findTimes(text);
    at(text);
  });
});
