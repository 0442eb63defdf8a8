/** What statistics ask of a document, as plain data that thousands can be kept of. */
import type { Document } from "../document/document.ts";
import { type Duration, isOpen, titleOf } from "../document/facts.ts";
import { fieldList, fieldText } from "../document/front-matter.ts";
import { shortened } from "../values/text.ts";
import { type ActionFacts, actionFacts } from "./action-facts.ts";
import { actionsOf } from "./action-list.ts";
import { detached } from "./detached.ts";
import { type Escape, escapesOf } from "./luck.ts";
import { MEASURED, type Measured, measured } from "./measured.ts";
import { dateOf, type Ordered, orderOf } from "./order.ts";
import { wordsOf } from "./words.ts";

/** What the front matter says. */
export interface HeadFacts extends Ordered {
  readonly isIncident: boolean;
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly day?: string;
  readonly isOpen: boolean;
  readonly template: string;
  readonly severity?: string;
  /** As they are written. */
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly detectedBy?: string;
  readonly times: Readonly<Partial<Record<Measured, Duration>>>;
}

/** What the body says. */
export interface BodyFacts {
  readonly escapes: readonly Escape[];
  readonly actions: readonly ActionFacts[];
  /**
   * Of its root causes, and where it has some, of its title, which says what they led to: their numbers in one
   * vocabulary for all documents, the smallest first.
   */
  readonly causeWords: readonly number[];
}

export type StatsFacts = HeadFacts & Partial<BodyFacts>;

/** More than any document names. */
const MOST_NAMES = 100;
/** Characters of a name or a title: what is longer is none, and would be repeated wherever it is counted. */
const LONGEST_NAME = 200;
/** More than the root causes of one incident need to be told from those of another. */
const MOST_WORDS = 400;

const named = (text: string): string => shortened(text, LONGEST_NAME);

export function headFacts(document: Document): HeadFacts {
  const { front } = document;
  const text = (key: string) => named(fieldText(front, key)?.trim() ?? "") || undefined;
  const names = (key: string) => fieldList(front, key).slice(0, MOST_NAMES).map(named);
  return detached({
    isIncident: document.kind === "postmortem",
    order: orderOf(document),
    id: document.id,
    title: named(titleOf(document)),
    day: dateOf(document),
    isOpen: isOpen(document),
    template: document.template.id,
    severity: text("severity"),
    services: names("services"),
    causes: names("causes"),
    detectedBy: text("detected_by"),
    times: Object.fromEntries(MEASURED.map((name) => [name, measured(document, name)])),
  }) as HeadFacts;
}

/**
 * @param today `YYYY-MM-DD`, as it is for a document
 * @param numberOf of a `vocabulary`
 */
export function bodyFacts(
  document: Document,
  today: (document: Document) => string,
  numberOf: (word: string) => number,
): BodyFacts {
  const listed = actionsOf(document, today);
  const causes = document.items("root-causes").map(({ text }) => text);
  const title = titleOf(document);
  // What has no title is called by its id, whose day is no word.
  const told = causes.length === 0 ? [] : [title === document.id ? "" : title, ...causes];
  return {
    escapes: escapesOf(document, listed),
    actions: actionFacts(document, today),
    causeWords: [...wordsOf(told.join("\n"))]
      .slice(0, MOST_WORDS)
      .map(numberOf)
      .sort((a, b) => a - b),
  };
}
