/** Words and signs around times, as sticky patterns: what says that a time is rough, that a number is one, or that a range goes on. */

/** Before a time: roughly. */
export const ROUGHLY =
  /(?:[~≈]|約|约|대략|大约|(?:ca|cca|c|approx|approximately|around|about|roughly|circa|some time around|etwa|omtrent|rundt|cirka|environ)(?![A-Za-z])\.?)\s{0,2}/iy;

/** Before a time of day, and nothing else: roughly. */
export const ROUGHLY_AT =
  /(?:gegen|vers(?: les)?|(?:sobre|hacia|a eso de) las?|por volta d[ae]s?)(?![A-Za-zÀ-ɏ])\s{0,2}/iy;

/** Behind a time: roughly. */
export const OR_SO = /\s?(?:頃|ごろ|前後|左右|ish(?![a-z])|ca\.?(?![A-Za-z]))/iy;

/** Says that the number behind it is a time of day. */
export const O_CLOCK =
  /(?:kl|klokka|klokken|klockan|um|a las?|las(?=\s\d{1,2}(?:[:.]\d{2})?\sde\s)|alle(?=\s\d{1,2}(?:[:.]\d{2})?\sd(?:i|el)\s)|às|à|at)(?![A-Za-zÀ-ɏ])\.?:?\s{0,2}/iy;
/** Of these, those that no other number follows. */
export const SURELY_O_CLOCK = /^(?:kl|klokka|klokken|klockan|(?:a|sobre|hacia|a eso de) las)/i;

/** Behind an hour, where only a time of day can be meant: `8 Uhr`, and `19h` behind a word that says so. */
export const UHR = /(\d{1,2})(?=\s?Uhr(?![A-Za-z]))/y;
/** `10 Uhr 15`, where no words go on that the number could count. */
export const UHR_MINUTES = /(\d{1,2})\s?Uhr\s(\d{2})(?=\s{0,2}(?:[:;,.)|–—-]|$|am\s))/y;
export const HOUR_OF_DAY = /(\d{1,2})(?=\s?h(?![A-Za-z\d]))/iy;

/** Halves of the day behind the hour, in capturing groups: before noon, after noon, and the night, which is in both. */
const HALVES =
  "(in the morning|de la mañana|da manhã|du matin|morgens|vormittags|di mattina|del mattino)|(in the afternoon|in the evening|de la tarde|da tarde|du soir|de l['’]après-midi|nachmittags|abends|di sera|del pomeriggio)|(at night|de la noche|da noite|de la nuit|nachts|de la madrugada|da madrugada|di notte)";
/** These stay in the words. */
export const HALF_BEHIND = new RegExp(`(?=[\\s,]{1,2}(?:${HALVES})(?![A-Za-zÀ-ɏ]))`, "iy");
const HALF_WORDS = `[\\s,]{1,2}(?:${HALVES.replace(/\((?!\?)/g, "(?:")})(?![A-Za-zÀ-ɏ])`;
/** `9h du soir`, `8 heures du matin`: only a time of day is followed so. */
export const HOUR_OF_HALF = new RegExp(
  `(\\d{1,2})(?=\\s?(?:h|heures?|horas?|ore|o['’]clock)${HALF_WORDS})`,
  "iy",
);
/** Behind a word that says that it is one: `at 9 in the evening`, where `9 in the evening` may count something. */
export const BARE_HOUR_OF_HALF = new RegExp(`(0?[1-9]|1[0-2])(?=${HALF_WORDS})`, "iy");

/** Halves of the day before the hour, in groups as above. */
export const HALF_BEFORE =
  /(?:(午前|上午|오전|凌晨|清晨|早上|早朝|明け方|未明|朝|새벽|아침)|(午後|下午|오후|中午|傍晚|夕方|夕|昼|저녁)|(夜中|夜里|夜|深夜|半夜|晚上|밤|심야))の?\s?/y;

/** Between a day and its clock. */
export const BEFORE_CLOCK =
  /[\s,;*_`|()[\]·@:]{0,8}(?:(?:at|kl|klokka|klokken|from|fra|around|von|vom|de(?: las?)?|desde(?: las?)?|dalle|das)(?![A-Za-z])\.?|[-–—@]|の|に)?[\s*_`]{0,3}/iy;

/** Between a clock and its day. */
export const BEFORE_DAY = /\s{0,2}[,.·(（|]?\s{0,2}(?:(?:on|den|am|the|of|el|em)\s(?:the\s)?)?/iy;

/** Between the two ends of a range. */
export const TO =
  /[*_`]{0,2}\s{0,3}(?:->|=>|-{1,3}|[–—〜~～→⟶➔]|から|至|\/(?=\d{4}-\d\d-\d\dT)|(?:to|til|till|tot|until|through|bis|(?:hasta|a)(?: las?)?|até(?: as)?|às|à|alle)(?=[\s*_`]))\s{0,3}[*_`]{0,2}/iy;

/** Before a range of which the ends are joined by `and`. */
export const BETWEEN =
  /(?:between|zwischen(?: dem)?|entre(?: el| las?| les?| as?)?|mellom(?: den)?|mellan(?: den)?|tussen|tra(?: il| le)?)\s{1,3}/iy;

/** Between its ends, and between two times of which none is an end. */
export const AND =
  /[*_`]{0,2}\s{1,3}(?:and|und|et|y|e|och|og|en)(?=\s)\s{1,3}(?:(?:las?|les?|as?|le)\s)?[*_`]{0,2}/iy;

/** What may stand before a time at the beginning of an entry: list marks, boxes, brackets, bold. */
export const OPENING = /[\s>*_`({|「（•·+-]{0,12}(?:\[[ xX]\]\s{0,2})?[\s*_`[(【（\\]{0,6}/y;

/** What closes behind a time. */
export const CLOSING = /[*_`\])}】」）\\]{0,8}[\s|]{0,8}/y;
