/** Months and weekdays by their names and short forms, in lower case, in the languages that post-mortems are read in. */

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "jänner", "enero", "ene", "janeiro", "janvier", "janv", "gennaio"],
  ["february", "feb", "februar", "febrero", "fevereiro", "fev", "février", "févr", "febbraio"],
  ["march", "mar", "mars", "märz", "mär", "marzo", "março"],
  ["april", "apr", "abril", "abr", "avril", "avr", "aprile"],
  ["may", "mai", "mayo", "maio", "maj", "maggio"],
  ["june", "jun", "juni", "junio", "junho", "juin", "giugno"],
  ["july", "jul", "juli", "julio", "julho", "juillet", "juil", "luglio"],
  ["august", "aug", "agosto", "ago", "août"],
  ["september", "sep", "sept", "septiembre", "setembro", "set", "septembre", "settembre"],
  ["october", "oct", "oktober", "okt", "octubre", "outubro", "out", "octobre", "ottobre"],
  ["november", "nov", "noviembre", "novembro", "novembre"],
  ["december", "dec", "desember", "des", "dezember", "dez", "diciembre", "dic", "dezembro"].concat([
    "décembre",
    "déc",
    "dicembre",
  ]),
];

/** From 1 to 12. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Names that are everyday words as well: in lower case they are months only where more of a date stands around. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mars",
  "mar",
  "set",
  "out",
  "ago",
  "des",
  "sept",
  "maj",
]);

/** From Monday on. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["monday", "mon", "mandag", "måndag", "man", "montag", "lunes", "segunda-feira", "lundi"],
  ["tuesday", "tue", "tues", "tirsdag", "tir", "dienstag", "martes", "terça-feira", "mardi"],
  ["wednesday", "wed", "weds", "onsdag", "ons", "mittwoch", "miércoles", "quarta-feira"].concat([
    "mercredi",
  ]),
  ["thursday", "thu", "thur", "thurs", "torsdag", "tor", "donnerstag", "jueves"].concat([
    "quinta-feira",
    "jeudi",
  ]),
  ["friday", "fri", "fredag", "fre", "freitag", "viernes", "sexta-feira", "vendredi"],
  ["saturday", "sat", "lørdag", "lördag", "lør", "samstag", "sonnabend", "sábado", "samedi"],
  ["sunday", "sun", "søndag", "söndag", "søn", "sonntag", "domingo", "dimanche"],
];

/** From 1, which is Monday, to 7. */
export const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const WEEKDAY_NAMES: ReadonlySet<string> = new Set(WEEKDAY_NUMBERS.keys());
