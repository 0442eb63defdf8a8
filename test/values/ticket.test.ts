import { expect, test } from "vitest";
import { isTicket } from "../../src/values/ticket.ts";

test.each(["#12", "ABC-12", "A1_B-7", "https://tracker.example/ABC-12", "http://x/y?z#1"])(
  "%s is a ticket",
  (text) => {
    expect(isTicket(text)).toBe(true);
  },
);

test.each([
  "",
  "12",
  "#",
  "#12a",
  "# 12",
  "abc-12",
  "ABC-",
  "-12",
  "P0",
  "A1",
  "ABC-12 ",
  "ABC-12\n",
  "https://",
  "https://a b",
  "<https://a>",
  "javascript:alert(1)",
  "ftp://a",
  `https://${"a".repeat(3000)}`,
])("%j is none", (text) => {
  expect(isTicket(text)).toBe(false);
});
