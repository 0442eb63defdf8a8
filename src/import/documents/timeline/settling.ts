/** One walk over the entries of a chronology, from the first to the last: what each place is, and who writes it. */
import type { Document } from "../../../document/document.ts";
import { firstDay } from "../../../document/facts.ts";
import type { SectionView } from "../../../document/sections.ts";
import { printClock } from "../../../values/clock.ts";
import type { Edit, Span } from "../../../values/text.ts";
import type { DayOrder } from "../../dates/day-order.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import { isTwelveHours, saysHalf } from "../../dates/half-of-day.ts";
import { Chronology } from "./chronology.ts";
import { toldTimes } from "./converted.ts";
import { beginCountedDay, writeCounted } from "./counted-entries.ts";
import { EntryWriter } from "./entry-writer.ts";
import { impossibleAt, onlyTimeIn, timeBehindLabel } from "./inside.ts";
import { type Place, placesIn } from "./places.ts";
import { dayOrderIn, isDotted, isDuration, zoneAbove } from "./surroundings.ts";

interface Timed {
  readonly place: Place;
  readonly found: FoundTime | undefined;
}

export class Settling {
  readonly chronology: Chronology;
  private readonly text: string;
  private readonly writer: EntryWriter;
  private readonly hasDots: boolean;
  /** A clock may be of the afternoon without saying so. */
  private readonly hasHalves: boolean;

  constructor(
    document: Document,
    private readonly views: readonly SectionView[],
    dayOrder: DayOrder | undefined,
  ) {
    const { text } = document;
    this.text = text;
    const found = views.flatMap(({ blocks }) =>
      placesIn(text, blocks).flatMap(({ words }) => readTimeAt(text, firstLine(text, words)) ?? []),
    );
    const dotted = found.filter((one) => isDotted(text, one)).length;
    this.hasDots = dotted > 1 && dotted * 2 >= found.length;
    const day = firstDay(document);
    const order = dayOrderIn(text, found, day, dayOrder);
    const isTwelve = isTwelveHours(text, toldTimes(text, found));
    this.hasHalves = isTwelve || found.some((one) => saysHalf(writtenAt(text, one)));
    this.chronology = new Chronology(day, order, isTwelve);
    this.writer = new EntryWriter(document, this.chronology);
  }

  /** The edits for all of its views. */
  run(): readonly Edit[] {
    for (const view of this.views) {
      this.writer.zoneOfView = zoneAbove(this.text, view);
      const places = placesIn(this.text, view.blocks);
      const timed = places.map((place) => this.timed(place));
      const first = timed.find(({ found }) => found !== undefined);
      if (view === this.views[0] && first?.found !== undefined)
        this.writer.beginTold(first.place, first.found);
      const areRead = timed.map((one) => this.take(one));
      if (!areRead.includes(true)) this.takeInside(places);
    }
    return this.writer.edits;
  }

  private timed(place: Place): Timed {
    const found = readTimeAt(this.text, firstLine(this.text, place.words));
    const isOther =
      found !== undefined &&
      ((!this.hasDots && isDotted(this.text, found)) || isDuration(this.text, found));
    return { place, found: isOther ? undefined : found };
  }

  /** @returns whether it holds an entry */
  private take({ place, found }: Timed): boolean {
    const { writer, text } = this;
    if (place.posted !== undefined) return writer.putBefore(place, place.posted);
    const none = impossibleAt(text, place.words, found);
    if (none !== undefined)
      this.chronology.doubt(place.line, `"${none.words}" is ${none.is}: left as it stands`);
    const isDay = found?.day !== undefined && found.clock === undefined;
    if (place.form === "heading") {
      if (isDay && writer.beginDay(place, found)) return true;
      this.chronology.endDay();
      if (found === undefined && beginCountedDay(writer, place)) return false;
    }
    const isAlone =
      found !== undefined && /^[\s:：]*$/.test(text.slice(found.span.end, place.words.end));
    if (isDay && isAlone && place.isWhole) return writer.beginDay(place, found);
    if ((found === undefined || isDay) && this.takeNested(place, found)) return true;
    if (found !== undefined) return writer.write(place, found, this.afternoonOf(place, found));
    if (writeCounted(writer, place)) return true;
    const labelled = timeBehindLabel(text, place.words);
    return labelled !== undefined && writer.putBefore(place, labelled);
  }

  /** Below `2:17 PM`, `2:25` is of the afternoon, too. */
  private afternoonOf({ line }: Place, found: FoundTime): FoundTime["clock"] {
    // Of a range, both ends would have to move.
    const isOne = found.clock !== undefined && found.day === undefined && found.end === undefined;
    if (!this.hasHalves || found.clock === undefined || !isOne) return undefined;
    if (saysHalf(writtenAt(this.text, found))) return undefined;
    const meant = this.chronology.inAfternoon(found.clock);
    if (meant === undefined) return undefined;
    const said = this.text.slice(found.at, found.span.end).replace(/[^\p{L}\p{N}]{1,9}$/u, "");
    const message = `"${said}" says neither AM nor PM: taken to be ${printClock(meant)}, as it stands below a later one`;
    this.chronology.doubt(line, message);
    return meant;
  }

  /** Below an item that is a day, or a name, the entries may be nested. */
  private takeNested(place: Place, found: FoundTime | undefined): boolean {
    const inner = (place.nested ?? []).map((one) => this.timed(one));
    if (inner.length === 0 || inner.some((one) => one.found === undefined)) return false;
    const above = this.chronology.dayAbove;
    if (found !== undefined) this.writer.beginDay(place, found);
    for (const one of inner) this.take(one);
    this.chronology.dayAbove = above;
    return true;
  }

  /** Where no entry begins with a time, each paragraph that names just one is an entry. */
  private takeInside(places: readonly Place[]): void {
    const timed = places
      .filter(({ form }) => form === "list" || form === "line")
      .flatMap((place) => {
        const found = onlyTimeIn(this.text, place.whole ?? place.words);
        return found === undefined ? [] : [{ place, found }];
      });
    if (timed.length < 2) return;
    for (const { place, found } of timed) this.writer.putBefore(place, found);
  }
}

function writtenAt(text: string, { at, span }: FoundTime): string {
  return text.slice(at, span.end + 1);
}

/** No time goes on in the next line. */
function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, Math.min(end, start + 1000)).search(/[\r\n]/);
  return { start, end: length === -1 ? end : start + length };
}
