/** Dates and times as they are found in a foreign text: what is told, and what is not. */
import type { ClockTime } from "../../values/clock.ts";
import type { Span } from "../../values/text.ts";

/** What is told of a calendar day: what is not is undefined. */
export interface DayParts {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

export interface FoundDay extends DayParts {
  /** Where the order cannot be told, as in `03/04/2020`: both readings. Month and day above are undefined then. */
  readonly ambiguous: { readonly dayFirst: DayParts; readonly monthFirst: DayParts } | undefined;
  /** The year was written with two digits; it is read as one of this century. */
  readonly shortYear: boolean;
  /** `about`, `~`, `頃`, where no clock follows. */
  readonly approximate: boolean;
  /** That is written beside it, from 1, which is Monday. */
  readonly weekday?: number | undefined;
}

export interface FoundZone {
  /** As it stands in the text. */
  readonly written: string;
  /** IANA name; undefined for an offset that no such zone has. */
  readonly zone: string | undefined;
  /** Seconds east of UTC, where it is told as an offset. */
  readonly offset: number | undefined;
  /** The other zones of that name, where it has several meanings. */
  readonly others: readonly string[];
}

export interface FoundEnd {
  readonly day: FoundDay | undefined;
  readonly clock: ClockTime | undefined;
  readonly zone: FoundZone | undefined;
  /** `24:00`: the clock above is 0:00, of the next day. */
  readonly isEndOfDay?: true | undefined;
  /** `16:20 the next day`: a clock alone, on the day behind the one that it would else be on. */
  readonly isNextDay?: true | undefined;
  /** `Yesterday at 14:05`: of a clock alone, likewise. */
  readonly isYesterday?: true | undefined;
  /** `Sunday 14:05`: of a clock alone, from 1, which is Monday. */
  readonly weekday?: number | undefined;
}

/** At least one of day and clock is told. */
export interface FoundTime extends FoundEnd {
  /** Offsets in the text that was searched; at a beginning, with the marks around it. */
  readonly span: Span;
  /** Where its first digit or word stands, behind marks. */
  readonly at: number;
  /** Of a range. */
  readonly end: FoundEnd | undefined;
}
