/** The form of `mortem.yaml`. Apart from the config's types, since zod is only loaded where there is a file to check. */

import { z } from "zod";
import { checkYamlWithPlaces } from "./checked-yaml.ts";
import {
  type Config,
  DEFAULT_CONFIG,
  PRIORITIES,
  type RuleSetting,
  type RuleSeverity,
  type TaughtNames,
} from "./config.ts";
import { MortemError, type Place } from "./error.ts";
import { folderInside } from "./folder.ts";
import { isHandle } from "./handle.ts";
import { RULE_IDS } from "./rule-ids.ts";
import { isZone } from "./zone.ts";

const FOLDER =
  "a folder inside the repository is expected, relative to its root, as in docs/postmortems";

const folder = z
  .string()
  .refine((typed) => folderInside(typed) !== undefined, FOLDER)
  .transform((typed) => folderInside(typed) as string);

const days = z.int().min(1).max(3650);

// YAML 1.1 editors write `off` as `false`.
const severity = z
  .preprocess(
    (value) => (value === false ? "off" : value),
    z.enum(["off", "info", "warning", "error"]),
  )
  // For the JSON Schema, which cannot know what a function makes of a value.
  .meta({ enum: ["off", "info", "warning", "error"] });

const person = z.strictObject({
  handle: z
    .string()
    .refine(isHandle, "a handle is letters, digits and ._-, as in release-lead, without @"),
  name: z.string().min(1).max(200).optional(),
  role: z.string().min(1).max(200).optional(),
});

const names = z.record(
  z.string().max(100),
  z.array(z.string().trim().min(1).max(200)).max(200).optional(),
);

const rule = z.union([severity, z.looseObject({ severity: severity.optional() })]);

export const configSchema = z.strictObject({
  postmortems: folder.optional().describe("The folder of post-mortems, from the root."),
  premortems: folder.optional().describe("The folder of pre-mortems, from the root."),
  templates: folder.optional().describe("A folder with templates of your own."),
  timezone: z
    .string()
    .refine(isZone, "the IANA name of a time zone is expected, as in Europe/Berlin")
    .optional()
    .describe("The zone of new documents; otherwise the machine's."),
  severities: z
    .array(z.string().trim().min(1).max(60))
    .min(1)
    .max(20)
    .refine((all) => new Set(all).size === all.length, "a severity stands here twice")
    .optional()
    .describe("The worst first."),
  people: z.array(person).max(10_000).optional().describe("Who may own documents and actions."),
  template: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe("The template of a new post-mortem, unless another is chosen."),
  rules: z
    .strictObject(
      Object.fromEntries(RULE_IDS.map((id) => [id, rule.optional()])) as Record<
        (typeof RULE_IDS)[number],
        z.ZodOptional<typeof rule>
      >,
    )
    .optional()
    .describe("Each off, info, warning or error, or a map with `severity` and the rule's options."),
  limits: z
    .strictObject({
      publish_within_days: days.optional().describe("From the incident to the publication."),
      draft_within_days: days.optional().describe("How long a document may be a draft."),
      action_within_days: z
        .strictObject(
          Object.fromEntries(PRIORITIES.map((priority) => [priority, days.optional()])) as Record<
            (typeof PRIORITIES)[number],
            z.ZodOptional<typeof days>
          >,
        )
        .optional()
        .describe("From the meeting to an action's due day, by its priority."),
    })
    .optional()
    .describe("In days."),
  aliases: z
    .strictObject({
      headings: names
        .optional()
        .describe("By section id: headings of your older documents that mean it."),
      fields: names
        .optional()
        .describe("By field id: what it is called in documents that are imported."),
    })
    .optional()
    .describe(
      "What names mean that mortem does not know; `mortem import --save-mapping` adds to it.",
    ),
});

/**
 * Reads the text of a config; what it does not say is as in `DEFAULT_CONFIG`.
 * @throws MortemError on an unknown key, a wrong value, or one folder for both kinds, with its line
 */
export function parseConfig(text: string, path: string): Config {
  const { value, placeOf } = checkYamlWithPlaces(configSchema, text, path);
  const { rules = {}, limits = {}, aliases = {}, ...rest } = value;
  const setting = ([id, given]: [string, z.infer<typeof rule> | undefined]): [
    string,
    RuleSetting,
  ] => {
    const { severity, ...options } =
      typeof given === "string" ? { severity: given } : (given ?? {});
    const lineOf = (...keys: string[]) => placeOf(["rules", id, ...keys]).line as number;
    const placed = Object.entries(options).map(
      ([key, option]) => [key, { value: option, line: lineOf(key) }] as const,
    );
    return [
      id,
      {
        severity: severity as RuleSeverity | undefined,
        options: Object.fromEntries(placed),
        line: lineOf(),
      },
    ];
  };
  const taught = (kind: "headings" | "fields"): [string, TaughtNames][] =>
    Object.entries(aliases[kind] ?? {}).map(([id, names = []]) => [
      id,
      { names, line: placeOf(["aliases", kind, id]).line as number },
    ]);
  const standard = DEFAULT_CONFIG.limits;
  const config = withDefaults(DEFAULT_CONFIG, rest);
  if (config.postmortems === config.premortems) {
    const key = rest.premortems === undefined ? "postmortems" : "premortems";
    throw sameFolder(config.postmortems, placeOf([key]));
  }
  return {
    ...config,
    path,
    templateLine: rest.template === undefined ? undefined : placeOf(["template"]).line,
    rules: new Map(Object.entries(rules).map(setting)),
    limits: {
      publishWithin: limits.publish_within_days ?? standard.publishWithin,
      draftWithin: limits.draft_within_days ?? standard.draftWithin,
      actionWithin: withDefaults(standard.actionWithin, limits.action_within_days ?? {}),
    },
    aliases: { headings: new Map(taught("headings")), fields: new Map(taught("fields")) },
  };
}

/** One list of both kinds would be written over by the other. Inside of each other, they have two. */
function sameFolder(folder: string, place: Place): MortemError {
  return new MortemError(
    `post-mortems and pre-mortems would both stand in ${folder}`,
    "Two kinds need two folders, each with its own list: name another, which may lie inside of this one.",
    place,
  );
}

function withDefaults<T extends object>(
  defaults: T,
  given: { [K in keyof T]?: T[K] | undefined },
): T {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(said) };
}
