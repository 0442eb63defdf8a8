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

export const WEEKDAY_NAMES: ReadonlySet<string> = new Set([
  ...["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ...["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"],
  ...["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  ...["måndag", "tisdag", "lördag", "söndag"],
  ...["man", "tir", "ons", "tor", "fre", "lør", "søn"],
  ...["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
  ...["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  ...["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"],
  ...["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
]);
