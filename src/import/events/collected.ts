/** What a source has found so far: events, and faults for what could not be taken. */
import type { Fault, Reading, TimelineEvent } from "./model.ts";
import type { When } from "./when.ts";

/** More than a time of an incident can hold: a guard against an export of years. */
export const MOST_EVENTS = 100_000;

const WORDLESS = "Where it matters, say what happened: mortem log --at.";

export class Collected {
  readonly #events: TimelineEvent[] = [];
  readonly #faults: Fault[] = [];
  #isFull = false;

  /** @param file the name of the export's file, where it has several */
  constructor(private readonly file?: string) {}

  /** An event at a time that was read, or the reason why there is none. */
  add(when: When, line: number, event: Omit<TimelineEvent, "at" | "isApproximate">): void {
    if (!when.ok) this.fault(line, when.message, when.hint);
    else if (this.#events.length >= MOST_EVENTS) this.#fill(line);
    else if (event.text.trim() !== "") this.#take(when, line, event);
    else if (event.kind !== "noise") this.fault(line, "there are no words", WORDLESS);
  }

  #take(when: When & { ok: true }, line: number, event: Omit<TimelineEvent, "at">): void {
    const { at, isApproximate } = when;
    this.#events.push({ ...event, at, ...(isApproximate && { isApproximate }) });
    if (when.isTwice) {
      this.doubt(
        line,
        "the clock was set back, and showed that time twice",
        "It was taken for the first of the two: correct the entry where it was the second.",
      );
    }
  }

  #fill(line: number): void {
    if (this.#isFull) return;
    this.#isFull = true;
    const message = "there are more than 100,000 events: nothing was read from here on";
    this.fault(line, message, "Export only the time of the incident.");
  }

  fault(line: number, message: string, hint: string): void {
    this.#faults.push({ ...(this.file !== undefined && { file: this.file }), line, message, hint });
  }

  /** What was taken, and may be wrong. */
  doubt(line: number, message: string, hint: string): void {
    this.fault(line, message, hint);
    this.#faults.push({ ...(this.#faults.pop() as Fault), isTaken: true });
  }

  /** @param more faults that were found before */
  reading(more: readonly Fault[] = [], names: readonly string[] = []): Reading {
    const { file } = this;
    const named = more.map((one) => (file === undefined ? one : { ...one, file }));
    const faults = [...named, ...this.#faults].sort((a, b) => a.line - b.line);
    return { events: this.#events, faults, names };
  }
}
