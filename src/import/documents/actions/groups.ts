/** Names that only group actions (`Short-term improvements`, `予防（Prevent）`), and those whose actions are done. */
import { saysDone } from "../../../document/done.ts";
import { headingKey } from "../../../template/heading.ts";

const namesIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => line.split(", ")));

/** By when, of which kind, how urgent, how far: what is to be done they never say. */
const OF_ANY = namesIn([
  "immediate, immediately, urgent, now, next, later, future, ongoing, open, pending, planned, in progress",
  "short term, medium term, mid term, long term, near term, next week, next month, next quarter, next sprint",
  "prevent, prevention, preventive, preventative, detect, detection, mitigate, mitigation, repair, investigate",
  "investigation, to do, todo, to consider, done, completed, complete, finished",
  "high priority, medium priority, low priority, p0, p1, p2, p3, p4, other, misc, miscellaneous",
  "予防, 検知, 緩和, 短期, 中期, 長期, 恒久, 暫定, 即時, その他, 完了, 未完了, 未対応",
  "预防, 检测, 缓解, 短期, 中期, 长期, 立即, 其他, kortsiktig, langsiktig, kort sikt, lang sikt, forebygging, umiddelbart",
  "kurzfristig, mittelfristig, langfristig, sofort, prävention, corto plazo, medio plazo, largo plazo, inmediato, prevención",
  "court terme, moyen terme, long terme, immédiat, prévention, curto prazo, médio prazo, longo prazo, imediato, prevenção",
]);
/** What they are about. */
const TOPICS = namesIn([
  "process, technical, documentation, monitoring, monitoring and alerting, alerting, testing",
  "tooling, tools, infrastructure, communication, training, code, security, culture, organizational",
  "プロセス, 運用, 技術, 組織, 流程, 技术, 监控",
]);
const KINDS =
  / (?:actions?|action items?|improvements?|measures?|updates?|items?|fixes|work|tasks?|changes|steps|follow ups?|tiltak|goals?)$/;
const UNSPACED_KINDS = /(?:対策|対応|措置|改善|策|措施|改进|アクション)$/;

/** Is it no action itself, but the name of what stands below it? */
export function isGroupName(name: string): boolean {
  const key = headingKey(withoutRemark(name));
  return isGroupOfAny(name) || TOPICS.has(key) || TOPICS.has(withoutKind(key));
}

/** The same, whatever the actions are about: a topic is not one. */
export function isGroupOfAny(name: string): boolean {
  const key = headingKey(withoutRemark(name));
  const bare = withoutKind(key);
  return bare === "" || OF_ANY.has(key) || OF_ANY.has(bare);
}

const withoutKind = (key: string): string => key.replace(KINDS, "").replace(UNSPACED_KINDS, "");

/** `Immediate (Completed)`, `Completed ✅`, `完了`: all that stands below it is done. */
export function saysAllDone(name: string): boolean {
  const remark = /[(（]([^()（）]{1,60})[)）]\s*$/.exec(name)?.[1];
  const words = withoutRemark(name)
    .replace(/[:：]\s*$/, "")
    .trim();
  if (remark !== undefined && isDoneAlone(remark)) return true;
  return isDoneAlone(words) || (/✅\s*$/.test(words) && isGroupName(words));
}

/** With nothing behind it but what was done, or a day: `Completed actions`, `Already done`, `Actions taken`. */
function isDoneAlone(words: string): boolean {
  const key = headingKey(words);
  const named = key.replace(KINDS, "").split(" ");
  const rest = named.filter((word) => !/^\d+$/.test(word));
  if (UNSURE.test(words)) return false;
  return (saysDone(words) && rest.length <= 2) || isTaken(key);
}

const UNSURE =
  /[?？]|\b(?:by|not|in|to|be|can|could|should|would|will|must|needs?|partly|partially|almost)\b/i;
/** So many words name a group; more are a sentence. */
const MOST_WORDS = 6;
const TAKEN = [
  /^(?:also )?(?:already )?done(?: already)?$|^already (?:completed|fixed|in place)$/,
  / (?:taken|applied|performed|implemented|completed|executed|added|done|so far|(?:put )?in place)$/,
  /^(?:already|what (?:was|we|has been|we have)) (?:done|did|fixed|implemented|completed|changed)$/,
  /(?:changes|improvements|fixes|updates) made$/,
  /^(?:medidas|acciones|ações) (?:ya |já )?(?:tomadas|realizadas|aplicadas|implementadas)$/,
  /^(?:mesures|actions) (?:déjà )?(?:prises|réalisées)$/,
  /^(?:bereits (?:erledigt|umgesetzt)|(?:ergriffene|umgesetzte) maßnahmen)$/,
  /^(?:utførte|gjennomførte) (?:tiltak|aksjoner)$|^(?:принятые|выполненные) меры$/,
  /^(?:実施|対応|完了)(?:済み?|した)(?:の|な)?(?:対策|対応|措置|作業|アクション)?$|^(?:已采取|已完成|已执行|已实施)的?(?:措施|行动|工作)?$/,
];

function isTaken(key: string): boolean {
  return key.split(" ").length <= MOST_WORDS && TAKEN.some((taken) => taken.test(key));
}

function withoutRemark(name: string): string {
  const open = name.search(/[(（]/);
  return open > 0 ? name.slice(0, open) : name;
}
