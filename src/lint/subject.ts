/** What the rules look at: each part of it is read when the first of them asks. */
import type { Document } from "../document/document.ts";
import { zoneOf } from "../document/facts.ts";
import { type Missing, missingIn } from "../document/missing.ts";
import type { Ballot } from "../premortem/ballot.ts";
import type { RankedRisk } from "../premortem/ranking.ts";
import { type Risk, readRisks } from "../premortem/risks.ts";
import { rankingOf } from "../premortem/tally.ts";
import type { Config } from "../values/config.ts";
import { dayOf } from "../values/day.ts";
import { Disables } from "./disables.ts";
import { looksEnglish } from "./english.ts";
import { type Said, saidIn } from "./language/read.ts";
import { type Link, linksOf } from "./links.ts";
import type { LintOptions } from "./lint.ts";
import type { Subject, Surroundings } from "./rule.ts";
import { type TimedEntry, timedEntries } from "./timeline.ts";

export function subjectOf(document: Document, options: LintOptions): Subject {
  return new LazySubject(document, options);
}

/** A class and no literal with getters: V8 makes those anew for each document, and clears them away late. */
class LazySubject implements Subject {
  readonly config: Config;
  readonly now: number;
  readonly archive: Surroundings;
  readonly #rules: LintOptions["rules"];
  #disables: Disables | undefined;
  #missing: readonly Missing[] | undefined;
  #timeline: readonly TimedEntry[] | undefined;
  #links: readonly Link[] | undefined;
  #said: readonly Said[] | undefined;
  #risks: readonly Risk[] | undefined;
  #ballots: readonly Ballot[] | undefined;
  #ranking: readonly RankedRisk[] | undefined;

  constructor(
    readonly document: Document,
    { config, rules, now, archive }: LintOptions,
  ) {
    this.config = config;
    this.now = now;
    this.archive = archive;
    this.#rules = rules;
  }

  get disables(): Disables {
    this.#disables ??= new Disables(this.document, this.#rules);
    return this.#disables;
  }

  get missing(): readonly Missing[] {
    this.#missing ??= missingIn(this.document);
    return this.#missing;
  }

  get timeline(): readonly TimedEntry[] {
    this.#timeline ??= timedEntries(this.document);
    return this.#timeline;
  }

  get links(): readonly Link[] {
    this.#links ??= linksOf(this.document);
    return this.#links;
  }

  get isEnglish(): boolean {
    return looksEnglish(this.document);
  }

  get said(): readonly Said[] {
    this.#said ??= saidIn(this.document, this.config);
    return this.#said;
  }

  get risks(): readonly Risk[] {
    this.#risks ??= readRisks(this.document);
    return this.#risks;
  }

  get ballots(): readonly Ballot[] {
    this.#ballots ??= this.archive.ballotsOf(this.document);
    return this.#ballots;
  }

  get ranking(): readonly RankedRisk[] {
    this.#ranking ??= rankingOf(this.document, this.ballots);
    return this.#ranking;
  }

  get today(): string {
    return dayOf(this.now, zoneOf(this.document));
  }
}
