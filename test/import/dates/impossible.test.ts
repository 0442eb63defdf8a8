import { expect, it } from "vitest";
import { impossibleIn } from "../../../src/import/dates/impossible.ts";

it.each([
  ["29.02.2021 10:00", "29.02.2021", "no day of the calendar"],
  ["Start 2024-13-40", "2024-13-40", "no day of the calendar"],
  ["2024/02/30 10:00", "2024/02/30", "no day of the calendar"],
  ["31 April 2024", "31 April 2024", "no day of the calendar"],
  ["30. februar 2024", "30. februar 2024", "no day of the calendar"],
  ["Feb 30, 2024", "Feb 30, 2024", "no day of the calendar"],
  ["2021年2月29日 10時", "2021年2月29日", "no day of the calendar"],
  ["2024-01-02 25:70", "25:70", "no time of day"],
  ["24:30", "24:30", "no time of day"],
  ["at 24:01", "24:01", "no time of day"],
])("%s", (text, words, is) => {
  expect(impossibleIn(text)).toEqual({ words, at: text.indexOf(words), is });
});

it.each([
  "29.02.2024 10:00",
  "2024-01-02 24:00",
  "13/04/2024 and 04/13/2024",
  "2024-01-02T23:59:59",
  "10.40.2024.1",
  "1.2.3",
  "http://localhost:99/31/02/2024/a",
  "Build 40, 2024",
  "src/a.ts:12:99",
  "90 of 2024 customers",
])("none in %s", (text) => expect(impossibleIn(text)).toBeUndefined());
