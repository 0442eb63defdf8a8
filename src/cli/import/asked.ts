/** What a command line of `mortem import` asks for. */

import type { Project } from "../../archive/project.ts";
import { fieldIds, refuseOwned, sectionIds } from "../../archive/taught.ts";
import type { DayOrder } from "../../import/dates/day-order.ts";
import type { NewNames } from "../../values/config-edit.ts";
import { MortemError } from "../../values/error.ts";
import { didYouMean } from "../../values/nearest.ts";
import { isZone } from "../../values/zone.ts";

export interface Options {
  readonly dryRun?: true;
  readonly inPlace?: true;
  readonly report?: string;
  readonly map?: readonly string[];
  readonly saveMapping?: true;
  readonly dates?: DayOrder;
  readonly timezone?: string;
  readonly template?: string;
  readonly from?: string;
  readonly format?: "json";
}

/** What is no text that a person has written; mortician's YAML is read together with its Markdown. */
const DATA = /\.(?:json|jsonl|ndjson)$/i;

/** @throws MortemError for options that do not go together, and a zone that is none */
export function refuseUnusable(paths: readonly string[], options: Options, canAsk: boolean): void {
  const { inPlace, from, timezone, saveMapping, map = [], dryRun } = options;
  if (inPlace && from !== undefined) {
    const hint = "Leave --in-place out: each incident becomes a document of its own.";
    throw new MortemError("--in-place and --from do not go together", hint);
  }
  if (paths.includes("-") && from === undefined) {
    const hint = "Say with --from which tool it comes from, or save it in a file and name that.";
    throw new MortemError("what comes through standard input has no name to remember it by", hint);
  }
  const data = paths.find((path) => DATA.test(path));
  if (data !== undefined && from === undefined) {
    const hint = "Say which: --from incident.io, --from pagerduty or --from statuspage.";
    throw new MortemError("a file of data is the export of a tool", hint, { path: data });
  }
  if (timezone !== undefined && !isZone(timezone)) {
    const hint = "Give an IANA name, as in Europe/Berlin or UTC.";
    throw new MortemError(`there is no time zone "${timezone}"`, hint);
  }
  if (saveMapping && map.length === 0 && (!canAsk || dryRun)) {
    throw new MortemError(
      dryRun
        ? "--dry-run asks nothing, and so learns nothing that --save-mapping could keep"
        : "nobody can be asked here what a heading means",
      'Say it with --map "Customer pain=impact", as often as needed.',
    );
  }
}

/**
 * `Customer pain=impact`, `Outage began=started_at`: what each means.
 * @throws MortemError for an id that is neither a section nor a field, and a name that means another section already
 */
export function mappingOf({ templates }: Project, given: readonly string[] = []): NewNames[] {
  const [sections, fields] = [sectionIds(templates), fieldIds(templates)];
  return given.map((pair) => {
    const at = pair.lastIndexOf("=");
    const [name, id] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (name === "" || id === "") {
      const hint = 'Write the name, a =, and what it means: --map "Customer pain=impact".';
      throw new MortemError(`--map cannot be read: ${pair}`, hint);
    }
    if (sections.includes(id)) {
      refuseOwned(templates, id, [name], {});
      return { kind: "headings", id, names: [name] };
    }
    if (fields.includes(id)) return { kind: "fields", id, names: [name] };
    throw new MortemError(
      `there is no section and no field "${id}"`,
      didYouMean(id, [...sections, ...fields], `The sections are: ${sections.join(", ")}.`),
    );
  });
}
