/** Names that only group actions (`Short-term improvements`, `予防（Prevent）`), and those whose actions are done. */
import { saysDone } from "../../../document/done.ts";
import { headingKey } from "../../../template/heading.ts";

const NAMES = new Set(
  [
    "immediate, immediately, urgent, now, next, later, future, ongoing, open, pending, planned, in progress",
    "short term, medium term, mid term, long term, near term, next week, next month, next quarter, next sprint",
    "prevent, prevention, preventive, preventative, detect, detection, mitigate, mitigation, repair, investigate",
    "investigation, process, technical, documentation, monitoring, monitoring and alerting, alerting, testing",
    "tooling, tools, infrastructure, communication, training, code, security, culture, organizational",
    "to do, todo, to consider, done, completed, complete, finished, high priority, medium priority, low priority",
    "p0, p1, p2, p3, p4, other, misc, miscellaneous",
    "予防, 検知, 緩和, プロセス, 短期, 中期, 長期, 恒久, 暫定, 即時, 運用, 技術, 組織, その他, 完了, 未完了, 未対応",
    "预防, 检测, 缓解, 流程, 短期, 中期, 长期, 立即, 技术, 监控, 其他",
    "kortsiktig, langsiktig, kort sikt, lang sikt, forebygging, umiddelbart",
  ].flatMap((line) => line.split(", ")),
);
const KINDS =
  / (?:actions?|action items?|improvements?|measures?|updates?|items?|fixes|work|tasks?|changes|steps|follow ups?|tiltak|goals?)$/;
const UNSPACED_KINDS = /(?:対策|対応|措置|改善|策|措施|改进|アクション)$/;

/** Is it no action itself, but the name of what stands below it? */
export function isGroupName(name: string): boolean {
  const key = headingKey(withoutRemark(name));
  if (key === "") return true;
  const bare = key.replace(KINDS, "").replace(UNSPACED_KINDS, "");
  return NAMES.has(key) || NAMES.has(bare) || bare === "";
}

/** `Immediate (Completed)`, `Completed ✅`, `完了`: all that stands below it is done. */
export function saysAllDone(name: string): boolean {
  const remark = /[(（]([^()（）]{1,60})[)）]\s*$/.exec(name)?.[1];
  const words = withoutRemark(name)
    .replace(/[:：]\s*$/, "")
    .trim();
  if (remark !== undefined && isDoneAlone(remark)) return true;
  return isDoneAlone(words) || (/✅\s*$/.test(words) && isGroupName(words));
}

/** With nothing behind it but what was done: `Completed actions`. */
function isDoneAlone(words: string): boolean {
  const rest = headingKey(words).replace(KINDS, "");
  return (
    saysDone(words) && rest.split(" ").length <= 2 && !/[?？]|\b(?:by|not|in|to)\b/i.test(words)
  );
}

function withoutRemark(name: string): string {
  const open = name.search(/[(（]/);
  return open > 0 ? name.slice(0, open) : name;
}
