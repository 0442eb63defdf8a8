/** What the rules rest on in the literature: each is named by the rules that take something from it. */

export interface Source {
  /** Author and title, as a reader would look for it. */
  readonly title: string;
  readonly address: string;
}

export const SRE_BOOK: Source = {
  title: "Site Reliability Engineering, chapter 15: Postmortem Culture: Learning from Failure",
  address: "https://sre.google/sre-book/postmortem-culture/",
};

export const SRE_EXAMPLE: Source = {
  title: "Site Reliability Engineering, appendix D: Example Postmortem",
  address: "https://sre.google/sre-book/example-postmortem/",
};

export const SRE_WORKBOOK: Source = {
  title: "The Site Reliability Workbook, chapter 10: Postmortem Culture: Learning from Failure",
  address: "https://sre.google/workbook/postmortem-culture/",
};

export const JUST_CULTURE: Source = {
  title: "John Allspaw, Blameless PostMortems and a Just Culture (2012)",
  address: "https://codeascraft.com/2012/05/22/blameless-postmortems/",
};

export const DEBRIEFING: Source = {
  title: "Etsy's Debriefing Facilitation Guide for Blameless Postmortems (2016)",
  address: "https://codeascraft.com/2016/11/17/debriefing-facilitation-guide/",
};

export const HINDSIGHT: Source = {
  title: "Sidney Dekker, The Field Guide to Understanding Human Error: The Hindsight Bias",
  address: "https://www.oreilly.com/library/view/the-field-guide/9781351889759/xhtml/ch03.xhtml",
};

export const COUNTERFACTUALS: Source = {
  title: "Sidney Dekker, The Field Guide to Understanding Human Error: They Should Have …",
  address: "https://www.oreilly.com/library/view/the-field-guide/9781351889759/xhtml/ch05.xhtml",
};

export const PREMORTEM: Source = {
  title: "Gary Klein, Performing a Project Premortem, Harvard Business Review (2007)",
  address: "https://hbr.org/2007/09/performing-a-project-premortem",
};
