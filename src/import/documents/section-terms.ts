/** Words that name a section wherever a heading begins or ends with them; in this order, the most telling first. */

export interface SectionTerms {
  readonly section: string;
  /** As `headingKey` writes them. */
  readonly terms: readonly string[];
}

export const TERMS: readonly SectionTerms[] = [];
