/** Words that stand where an owner would, and name none: `TBD`, `everyone`, `未定`. */

const WORDS = [
  "tbd, tba, tbc, todo, n/a, na, nil, none, no one, nobody, no owner, open, vacant, unassigned, not assigned, unknown",
  "needed, missing, wanted, required, to be assigned, to be determined, to be decided, to be confirmed, needs owner, owner needed, needs an owner",
  "all, all of us, all teams, everyone, everybody, anyone, anybody, someone, somebody, whoever, various, several, multiple",
  "here, channel, team, teams, the team, our team, whole team, the whole team, entire team, all hands, us, we",
  "なし, 無し, 無, 未定, 未割当, 未割り当て, 未アサイン, 要アサイン, 担当なし, 全員, 全体, 各自, 各担当, 各担当者, 各チーム, チーム全体",
  "无, 没有, 待定, 未分配, 待分配, 未指定, 大家, 所有人, 全体成员, 团队",
  "ingen, ukjent, alle, ikke tildelt, ikke satt, hele teamet, niemand, unbekannt, offen, keiner, nicht zugewiesen, das team",
  "nadie, ninguno, todos, todo el equipo, por definir, sin asignar, personne, aucun, tous, toute l'équipe, à définir, non assigné",
  "n.n, n. n, noch offen, unklar, noch unklar, por determinar, por confirmar, a confirmar, à déterminer, à confirmer, 担当未定, 調整中, 検討中",
  "ninguém, a definir, não atribuído, никто, все, не назначен, ingen ansvarig, alla",
];
const NOBODY: ReadonlySet<string> = new Set(WORDS.flatMap((line) => line.split(", ")));
const LONGEST = 40;

/** @param words as a reader sees them, in any case */
export function isNobody(words: string): boolean {
  if (words.length > LONGEST) return false;
  const said = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\s([*_]{1,4}|[\s)\].!?*_]{1,4}$/g, "");
  return /^[-–—―?/.\s]{0,20}$/.test(said) || NOBODY.has(said);
}
