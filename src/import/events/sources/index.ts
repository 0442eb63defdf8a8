/** The sources that read an export, in the order of their ids. A test holds the list and the folder equal. */
import type { Source } from "../model.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { ics } from "./ics.ts";
import { jsonl } from "./jsonl.ts";
import { pagerduty } from "./pagerduty.ts";
import { slack } from "./slack.ts";
import { text } from "./text.ts";

export const SOURCES: readonly Source[] = [csv, github, ics, jsonl, pagerduty, slack, text];
