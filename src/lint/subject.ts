/** What the rules look at: each part of it is read when the first of them asks. */
import type { Document } from "../document/document.ts";
import { zoneOf } from "../document/facts.ts";
import { missingIn } from "../document/missing.ts";
import { readRisks } from "../premortem/risks.ts";
import { rankingOf } from "../premortem/tally.ts";
import { dayOf } from "../values/day.ts";
import { Disables } from "./disables.ts";
import { looksEnglish } from "./english.ts";
import { saidIn } from "./language/read.ts";
import { linksOf } from "./links.ts";
import type { LintOptions } from "./lint.ts";
import type { Subject } from "./rule.ts";
import { timedEntries } from "./timeline.ts";

export function subjectOf(
  document: Document,
  { config, rules, now, archive }: LintOptions,
): Subject {
  const disables = once(() => new Disables(document, rules));
  const missing = once(() => missingIn(document));
  const timeline = once(() => timedEntries(document));
  const links = once(() => linksOf(document));
  const isEnglish = once(() => looksEnglish(document));
  const said = once(() => saidIn(document, config));
  const risks = once(() => readRisks(document));
  const ballots = once(() => archive.ballotsOf(document));
  const ranking = once(() => rankingOf(document, ballots()));
  return {
    document,
    get missing() {
      return missing();
    },
    get timeline() {
      return timeline();
    },
    get links() {
      return links();
    },
    get isEnglish() {
      return isEnglish();
    },
    get said() {
      return said();
    },
    get risks() {
      return risks();
    },
    get ballots() {
      return ballots();
    },
    get ranking() {
      return ranking();
    },
    config,
    now,
    get today() {
      return dayOf(now, zoneOf(document));
    },
    archive,
    get disables() {
      return disables();
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
