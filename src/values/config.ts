/** What a team has settled in `mortem.yaml`, and what holds where it has not. */

/** The names that its file may have, at the repository's root; the first is the one that we write. */
export const CONFIG_NAMES = ["mortem.yaml", "mortem.yml"] as const;

/** Of a rule's findings. */
export type RuleSeverity = "off" | "info" | "warning" | "error";

export const PRIORITIES = ["P0", "P1", "P2", "P3", "P4"] as const;
export type Priority = (typeof PRIORITIES)[number];

export interface Person {
  readonly handle: string;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

/** What the config says of one rule. Whether its options exist is known to lint, not here. */
export interface RuleSetting {
  /** Undefined: as the rule's class has it. */
  readonly severity: RuleSeverity | undefined;
  readonly options: Readonly<Record<string, OptionSetting>>;
  /** In the config, from 1. */
  readonly line: number;
}

export interface OptionSetting {
  readonly value: unknown;
  /** In the config, from 1. */
  readonly line: number;
}

/** Names that a team has taught for one section or field. */
export interface TaughtNames {
  readonly names: readonly string[];
  /** In the config, from 1. */
  readonly line: number;
}

/** What headings and names of fields mean in documents that were written before. Whether the ids exist is known where the templates are. */
export interface Aliases {
  /** By section id. */
  readonly headings: ReadonlyMap<string, TaughtNames>;
  /** By field id. */
  readonly fields: ReadonlyMap<string, TaughtNames>;
}

/** All in days. */
export interface Limits {
  readonly publishWithin: number;
  readonly draftWithin: number;
  readonly actionWithin: Readonly<Record<Priority, number>>;
}

export interface Config {
  /** Of the file, absolute; undefined where there is none. */
  readonly path: string | undefined;
  /** Folders, relative to the root, with `/` and no slash at the end. */
  readonly postmortems: string;
  readonly premortems: string;
  /** The team's own templates. */
  readonly templates: string | undefined;
  /** IANA name, for new documents; undefined: the machine's. */
  readonly timezone: string | undefined;
  /** The worst first. */
  readonly severities: readonly string[];
  readonly people: readonly Person[];
  /** The id of the template that is chosen unless another is. */
  readonly template: string | undefined;
  /** Where that stands in the config, from 1. */
  readonly templateLine: number | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly limits: Limits;
  readonly aliases: Aliases;
}

export const DEFAULT_CONFIG: Config = {
  path: undefined,
  postmortems: "docs/postmortems",
  premortems: "docs/premortems",
  templates: undefined,
  timezone: undefined,
  severities: ["sev1", "sev2", "sev3", "sev4"],
  people: [],
  template: undefined,
  templateLine: undefined,
  rules: new Map(),
  limits: {
    publishWithin: 14,
    draftWithin: 14,
    actionWithin: { P0: 14, P1: 30, P2: 60, P3: 90, P4: 180 },
  },
  aliases: { headings: new Map(), fields: new Map() },
};
