/** What exports and git say has happened, before anybody has decided what of it belongs into a timeline. */
import type { DayOrder } from "../dates/day-order.ts";
import type { FoundZone } from "../dates/found-time.ts";

/** From the likeliest to belong into a timeline to the least. */
export const EVENT_KINDS = [
  "revert",
  "alert",
  "deploy",
  "tag",
  "merge",
  "note",
  "change",
  "commit",
  "message",
  "noise",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface TimelineEvent {
  /** Epoch seconds. */
  readonly at: number;
  readonly isApproximate?: boolean;
  /** As its source has it: any words, which nobody has made harmless yet. */
  readonly text: string;
  readonly kind: EventKind;
  /** A name or a handle, as its source has it. It is written only where somebody asks for names. */
  readonly who?: string | undefined;
  /** An address, unchecked. */
  readonly link?: string | undefined;
  /** The address is that of other events too, as a log is of each state of a deployment. */
  readonly isShared?: boolean;
  /** What a reader is shown in place of the address. */
  readonly label?: string | undefined;
  /** What its source says of how much it matters, beside its kind: −3 to 3. */
  readonly weight?: number | undefined;
  /** What is to be said of it, where its kind does not say it: `the change that was reverted`. */
  readonly why?: string | undefined;
  /** Of the commit that it is, in full. */
  readonly hash?: string | undefined;
  /** It is offered even where it lies outside of the period. */
  readonly isWanted?: true;
}

/** What could not be taken, or not for certain. */
export interface Fault {
  /** Of the export, where it has several files. */
  readonly file?: string | undefined;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
  /** It was taken all the same, as the message says. */
  readonly isTaken?: true;
}

export interface Reading {
  readonly events: readonly TimelineEvent[];
  readonly faults: readonly Fault[];
  /** Names of people that the source knows, which may stand in the texts too. */
  readonly names?: readonly string[];
  /** The names of one person each, where the source knows several: any of them may stand in the config. */
  readonly members?: readonly (readonly string[])[];
}

/** One file of an export; several where it is a folder. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What times without a zone, a day or a telling order are read against. */
export interface Setting {
  /** The document's IANA zone. */
  readonly zone: string;
  /** The one that the export names for all of its times, as in a column `Time (UTC)`. */
  readonly named?: FoundZone | undefined;
  /** A zone that is named for the time and cannot be read, so that nobody knows in which it is. */
  readonly unread?: string | undefined;
  /** The day of a time of day alone, `YYYY-MM-DD`. */
  readonly day: string | undefined;
  /** Of dates such as 02/04/2019, where somebody says it. */
  readonly dates?: DayOrder | undefined;
}

export interface Source {
  readonly id: string;
  /** What it reads: a few words. */
  readonly summary: string;
  /** How the files of a folder end, where it takes one. */
  readonly folder?: string;
  /** How the name of a file ends that can be nothing else. */
  readonly endings?: readonly string[];
  /** Reads all that it can; what it cannot is a fault, and nothing is refused. */
  read(files: readonly ExportFile[], setting: Setting): Reading;
}

/** What several files or parts came to, as one. */
export function joined(readings: readonly Reading[]): Reading {
  return {
    events: readings.flatMap(({ events }) => events),
    faults: readings.flatMap(({ faults }) => faults),
    names: [...new Set(readings.flatMap(({ names = [] }) => names))],
    members: readings.flatMap(({ members = [] }) => members),
  };
}
