/** What the name of a group says of every action below it: `P1`, `Prevention`, `By 2024-05-01`, `@ana`. */
import { isPriority } from "../../../document/action-meta.ts";
import { headingKey } from "../../../template/heading.ts";
import type { ActionType } from "../../../values/action-type.ts";
import { personKey } from "../../../values/handle.ts";
import { dayIn, fieldNamed, type Known, ownerIn, type Told, toldBy } from "./fields.ts";

/** Process is as often what the actions are about. */
const TYPES: readonly (readonly [ActionType, string])[] = [
  ["prevent", "prevent, prevention, preventive, preventative, 予防, 预防, forebygging"],
  ["detect", "detect, detection, 検知, 检测"],
  ["mitigate", "mitigate, mitigation, 緩和, 缓解"],
  ["investigate", "investigate, investigation, 調査, 调查"],
  ["repair", "repair, repairs"],
];
const TYPE_BY_NAME: ReadonlyMap<string, ActionType> = new Map(
  TYPES.flatMap(([type, names]) => names.split(", ").map((name) => [name, type] as const)),
);
const KINDS = / (?:actions?|action items?|items?|measures?|tasks?|tiltak)$/;
/** A name is no sentence. */
const LONGEST = 80;
const FIELD = /^([^:：\n]{1,30})[:：]\s*(\S.{0,60})$/su;
const UNTIL =
  /(?:^|[\s(（–—-])(?:due(?: by| on)?|by|until|before)[:\s]{1,2}([^()（）]{4,20})[)）]?$/i;
const PRIORITY = /^(P[0-4])(?=$|[\s(（:：–—-])/;

/** `Won't do`, `Things we decided not to do`, `Rejected ideas`: the words are the reason that is told. */
const DECLINED = new RegExp(
  `^(?:${[
    "(?:things |what |ideas |options )?(?:that )?(?:we )?(?:(?:have )?(?:decided|chose|agreed) (?:not to (?:do|pursue|fix|implement)|against)|will not do|won['’]?t (?:do|fix))",
    "(?:not doing|wontfix|rejected|declined|discarded|considered (?:and|but) rejected)(?: (?:actions?|action items?|items?|ideas?|options?|alternatives?|measures?))?",
    "(?:nicht umgesetzt|verworfen|abgelehnt)e?(?: (?:maßnahmen|ideen))?|(?:actions |mesures |idées )?(?:abandonné|rejeté|écarté)e?s?",
    "(?:acciones |medidas |ideas )?(?:descartad|rechazad)[oa]s|見送り(?:た対応)?|見送った(?:もの|対応|対策)|(?:対応|実施)しない(?:もの|こと|対策)|不做|放弃",
  ].join("|")})$`,
  "iu",
);

/** @param name as a reader sees it */
export function toldByGroup(name: string, known: Known): Told {
  const words = name.replace(/[:：]\s{0,3}$/, "").trim();
  if (words === "" || words.length > LONGEST) return {};
  const [, key = "", value = ""] = FIELD.exec(words) ?? [];
  const field = fieldNamed(key);
  if (field === "owner" || field === "due" || field === "priority")
    return toldBy(field, value, known);
  if (DECLINED.test(words)) return { declined: words };
  const told: Told = {};
  const bare = words.replace(/\s?[(（][^()（）]{0,60}[)）]$/, "");
  const type = TYPE_BY_NAME.get(headingKey(bare).replace(KINDS, ""));
  if (type !== undefined) told.type = type;
  const priority = PRIORITY.exec(words.toUpperCase())?.[1] ?? "";
  if (isPriority(priority)) told.priority = priority;
  const due = dayIn(UNTIL.exec(words)?.[1] ?? "", known);
  if (due !== undefined) told.due = due;
  const owner = ownerNamed(words, known);
  if (owner !== undefined) told.owner = owner;
  return told;
}

/** `@ana`, or the name of somebody whom the config or the document knows: of anything else it may be the name, too. */
function ownerNamed(words: string, known: Known): string | undefined {
  const isTag =
    /^@\S{1,60}$/.test(words) || /^[^@]{1,60}\s[(（]@[^\s()（）]{1,60}[)）]$/.test(words);
  const name = words.replace(/['’]s (?:action items?|actions?|tasks?)$/i, "");
  return isTag || known.people.has(personKey(name)) ? ownerIn(name, known.people) : undefined;
}
