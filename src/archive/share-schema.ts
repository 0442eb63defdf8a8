/** Shares of cases in JSON: how many of how many, and what that can mean. */
import { z } from "zod";

export const count = z.int().min(0);

const ratio = z.number().min(0).max(1).nullable();

export const share = {
  count,
  of: count.describe("How many cases there are."),
  share: ratio.describe("count / of; null without a case."),
  low: ratio.describe("The lower end of Wilson's 95 % interval."),
  high: ratio,
};
