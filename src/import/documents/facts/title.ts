/** The title of an incident: what the document calls it, without what every post-mortem is called. */
import { oneLine } from "../../../values/text.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { fileStem } from "../file-stem.ts";

/** What a document of this kind is called, in lower case; a title that is only this names nothing. */
const KINDS = [
  "post[- ]?mortems?(?: (?:report|analysis|review|document|doc|summary|template))?",
  "blameless post[- ]?mortem",
  "pre[- ]?mortems?(?: (?:report|analysis|document|doc|session|summary|template))?",
  "(?:public )?incident (?:post[- ]?mortem|reports?|review|retrospective|analysis|summary|write[- ]?up|postmortem report)",
  "(?:public )?incident",
  "outage (?:report|post[- ]?mortem)",
  "post[- ]?incident (?:review|report|analysis)",
  "after[- ]action (?:report|review)",
  "root cause analysis(?: report)?|rca(?: report)?|pir|coe|correction of errors?",
  "retrospective|retro",
  "pós[- ]?mortem|pos[- ]?mortem|informe de incidente|relatório de incidente|incidente",
  "hendelsesrapport|etterrapport|hendelse|feilrapport",
  "vorfallsbericht|störungsbericht|ausfallbericht|nachbetrachtung|nachbereitung",
  "compte[- ]rendu d'incident|rapport d'incident|bilan d'incident|rapporto (?:di|sull[’'])\\s?incidente",
  "постмортем|отчёт об инциденте",
].join("|");
const EAST_ASIAN_KINDS =
  "ポスト・?モー(?:テ|タ)ム|事後(?:分析|検証)(?:レポート|報告書?)?|インシデント(?:レポート|報告書?|振り返り)?|障害(?:報告書?|レポート|振り返り)|(?:事故|故障|事件)?(?:复盘|復盤)(?:报告|文档)?|事后(?:分析|总结)(?:报告)?|(?:故障|事故|事件)(?:报告|总结)|复盘";

const LEADING_KIND = new RegExp(
  `^(?:(?:${KINDS}|pm)(?:\\s?[:：|–—]\\s?|\\s-\\s|\\s(?:for|of|on|about|to|om|de|do|sobre)(?:\\s(?:the|our))?\\s)|(?:${EAST_ASIAN_KINDS})\\s?[:：|–—-]\\s?)`,
  "i",
);
/** `Incident 2022-12-31: Search was down`, where its date follows. */
const KIND_BEFORE_DATE = new RegExp(
  `^(?:(?:${KINDS})\\s|(?:${EAST_ASIAN_KINDS})\\s?)(?=\\S{0,12}\\d)`,
  "i",
);
/** Behind a blank alone, only what cannot be part of the name: `Search outage postmortem`, but `The incident`. */
const REPORTS =
  "(?:blameless )?post[- ]?mortems?(?: (?:report|analysis|review|document))?|pre[- ]?mortem|incident (?:report|review|retrospective)|root cause analysis|rca|retrospective|pós[- ]?mortem|hendelsesrapport|etterrapport|постмортем";
const TRAILING_KIND = new RegExp(
  `(?:(?:\\s?[:：|–—]\\s?|\\s-\\s|\\s?[（(])(?:${KINDS})[)）]?|\\s(?:${REPORTS})|\\s?[:：|–—-]?\\s?[（(]?(?<![の的])(?:${EAST_ASIAN_KINDS})[)）]?)$`,
  "i",
);
const ONLY_KIND = new RegExp(
  `^(?:(?:the|an?|public|new|service|production|our)\\s)?(?:${KINDS}|${EAST_ASIAN_KINDS}|(?:the )?(?:incident|issue|outage|problem|event)(?: (?:title|name|report|overview|summary))?|title(?: of the incident)?|issue name|tittel|título|titulo|タイトル|标题|summary|overview|untitled|readme|index|what happened|template|short title for incident)(?:\\s?\\(?template\\)?)?$`,
  "i",
);
const EAST_ASIAN_KIND = new RegExp(`^(?:${EAST_ASIAN_KINDS})$`);
const NUMBER =
  /^(?:(?:incident|issue|postmortem|post-mortem|hendelse|インシデント)\s{0,2}#?\d{1,6}|(?:INC|PM|RCA|PIR|IR|COE|SEV|PMR|INCIDENT|IM|P)[-_ ]?#?(?:\d{2,4}[-_])?\d{1,6}|#\d{1,6}|\d{3,5})(?=\s?[:：|–—]|\s-\s|[\])】]|$)/i;
const CODE = /^(?:sev(?:erity)?[ -]?\d|[ps]\d)(?=\s?[:：|–—]|\s-\s|[\])】]|\s|$)/i;
const BRACKETS = /^[[【(（]\s?([^\])）】]{1,40}?)\s?[\]】)）]\s{0,2}/;
const BRACKETS_BEHIND = /\s{0,2}[[【(（]\s?([^[\](（【)）】]{1,60}?)\s?[\]】)）]$/;
const TAGS =
  /^(?:public|internal|private|resolved|closed|draft|final|wip|post[- ]?mortem|incident|outage|公開|解決済み?|critical|high|medium|low|major|minor)$/i;
const SEPARATORS = /^[\s:：,，、;|·•.–—_~-]{1,8}|[\s:：,，、;|·•–—_~-]{1,8}$/g;
/** Emoji and signs that decorate both ends. */
const DECORATION =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|:[a-z_]{2,30}:|\s){1,12}|(?:\p{Extended_Pictographic}|\ufe0f|\u200d|\s){1,8}$/gu;

const LONGEST = 300;

/** Does it say no more than which kind of document it is? */
export function isGeneric(title: string): boolean {
  const words = oneLine(title.slice(0, LONGEST))
    .replace(DECORATION, "")
    .replace(/^[[<{(]|[\]>})]$|[:：]$/g, "")
    .trim();
  return words === "" || ONLY_KIND.test(words) || !/\p{L}/u.test(words) || isOnlyNumber(words);
}

/** `Incident 1`, `INC-123`, `Postmortem 2024-01-02`: which one, and not what it was. */
function isOnlyNumber(words: string): boolean {
  if (NUMBER.exec(words)?.[0].length === words.length) return true;
  const date = dateBehind(words);
  return date !== undefined && ONLY_KIND.test(words.slice(0, date).replace(SEPARATORS, ""));
}

const COLLECTION =
  /(?:post[- ]?mortems|incidents|incident (?:log|reports|history)|outages|hendelser|インシデント一覧|事故记录)$/i;

/** Does it name what holds several? `Search Postmortems` is no incident. */
export function namesCollection(title: string): boolean {
  return COLLECTION.test(title.trim());
}

/** Does it begin with the kind of document, and go on with a name? */
export function beginsWithKind(words: string): boolean {
  const kind = LEADING_KIND.exec(words)?.[0];
  return kind !== undefined && /[:：]/.test(kind) && !isGeneric(words.slice(kind.length));
}

/** Without decoration: kind of document, number, date and severity that stand apart from the words. */
export function bareTitle(title: string): string {
  let words = oneLine(title.slice(0, LONGEST));
  for (let before = ""; before !== words; ) {
    before = words;
    const less = withoutEnd(withoutBeginning(words))
      .replace(SEPARATORS, "")
      .replace(DECORATION, "");
    // What would be left says nothing any more.
    if (/\p{L}/u.test(less) && !isGeneric(less)) words = less;
  }
  return words;
}

function withoutBeginning(words: string): string {
  const tag = BRACKETS.exec(words);
  if (tag !== null && isTag(tag[1] ?? "")) return words.slice(tag[0].length);
  for (const pattern of [LEADING_KIND, NUMBER, CODE]) {
    const found = pattern.exec(words);
    if (found !== null) return words.slice(found[0].length);
  }
  const kind = KIND_BEFORE_DATE.exec(words)?.[0] ?? "";
  return withoutDate(words.slice(kind.length)) ?? words;
}

/** `Incident date: ` and the like before a date. */
const DATE_LABEL = /^(?:(?:incident|outage|event)\s)?date\s?[:：]\s?(?=\S{0,12}\d)/i;

/** A date at the beginning, with the time and the zone behind it. */
function withoutDate(words: string): string | undefined {
  const start = DATE_LABEL.exec(words)?.[0].length ?? 0;
  const found = readTimeAt(words, { start, end: words.length });
  if (found?.day?.month === undefined && found?.day?.ambiguous === undefined) {
    // `4/26 …`, where only a date can be meant.
    return /^\d{1,2}\/\d{1,2}\s(?=\p{L})/u.test(words) ? words.replace(/^\S+\s/, "") : undefined;
  }
  return words.slice(found.span.end).replace(/^'s\s/, "");
}

function withoutEnd(words: string): string {
  const tag = BRACKETS_BEHIND.exec(words);
  if (tag !== null && isTag(tag[1] ?? "")) return words.slice(0, tag.index);
  const kind = TRAILING_KIND.exec(words);
  if (kind !== null) return words.slice(0, kind.index);
  const short = /\s\(?\d{1,2}([-/.])\d{1,2}\1\d{2}\)?$/.exec(words);
  if (short !== null) return words.slice(0, short.index);
  const date = dateBehind(words);
  return date === undefined ? words : words.slice(0, date);
}

const BEFORE_DATE =
  /\s(?:(?:on|for|of|from)(?: the)?|den|am|vom|the|du|le|de|del|el(?: d[ií]a)?|em|(?:no|do) dia|dal|il)\s$/i;

/** Where a date at the end begins, with the word before it. */
function dateBehind(words: string): number | undefined {
  const from = Math.max(0, words.length - 60);
  for (const { index } of words.slice(from).matchAll(/(?<=[\s,:(–—-])(?=[\p{L}\d])/gu)) {
    const at = from + index;
    const found = readTimeAt(words, { start: at, end: words.length });
    if (found?.day === undefined || found.span.end < words.length || found.day.year === undefined) {
      continue;
    }
    return words.slice(0, at).replace(BEFORE_DATE, "").length;
  }
  return undefined;
}

function isTag(words: string): boolean {
  if (TAGS.test(words) || CODE.test(words) || NUMBER.test(words)) return true;
  if (EAST_ASIAN_KIND.test(words)) return true;
  const found = readTimeAt(words, { start: 0, end: words.length });
  return found?.day !== undefined && found.span.end === words.length;
}

/** A month and a day without a year, or the clock behind a day. */
const DAY_OF_FILE = /^(?:\d{1,2}[-_.]\d{1,2}|T\d{4}(?:\d{2})?Z?)(?=[-_ ]\D)/;

/** A file's name as a title: without its date, numbers and what every one is called. */
export function titleOfFile(path: string): string {
  const stem = fileStem(path);
  const hasBlanks = stem.includes(" ");
  const found = readTimeAt(stem, { start: 0, end: stem.length });
  const dated = found?.day?.month !== undefined || found?.day?.ambiguous !== undefined;
  const rest = (dated ? stem.slice(found?.span.end) : stem)
    .replace(DAY_OF_FILE, "")
    .replace(/^(?:PM|INC|RCA|PIR)[-_ ]?(?:\d{4}[-_])?\d{1,6}/i, "")
    .replace(/(?:^|[-_ ])(?:post|pre)-?_?mortems?(?=$|[-_ ])/gi, "")
    .replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, "");
  const words = (hasBlanks ? rest : rest.replace(/[-_]{1,4}/g, " ")).replace(SEPARATORS, "").trim();
  const bare = oneLine(words.replace(/^\d{1,6}(?=\s|$)/, ""));
  return bare === "" ? "" : bare.charAt(0).toUpperCase() + bare.slice(1);
}
