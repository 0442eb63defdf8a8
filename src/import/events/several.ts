/** One cell or field may name several people: `Ann; Bob`, `Ann, Bob`, `Ann and Bob`. */

const PARTING = /[;,&+|/\n→]|->|\s(?:and|und|et|och|og|y|e|with|mit|med|con|avec)\s/i;
/** `Ann Example (SRE)` */
const REMARK = /[(（][^()（）]{0,80}[)）]/g;
/** Of a cell that somebody has filled. */
const MOST = 50;

/** Nothing where it names one. */
export function severalIn(names: string): string[] {
  const parts = names
    .split(PARTING, MOST)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 1 ? parts : [];
}

/**
 * Each name, and each that stands in one or in its brackets: `Example, Ann` is one person, and so may be both or none.
 * What is plainly a role or a team is nobody's name, and stays in the texts.
 */
export function eachName(names: readonly string[]): string[] {
  const each = names.flatMap((name) => {
    const bare = name.replace(REMARK, " ").trim();
    const remarks = [...name.matchAll(REMARK)].map(([remark]) => remark.slice(1, -1).trim());
    const named = remarks.flatMap((one) => [one, ...severalIn(one)]).filter(isLikeName);
    return [name, bare, ...severalIn(name), ...severalIn(bare), ...named];
  });
  return [...new Set(each)].filter((name) => name !== "" && !isRole(name));
}

/** `Payment team`, `on-call engineer`, `Customer Success`, `Team Payments`. @param name in a cell of those who did something */
function isRole(name: string): boolean {
  const words = name
    .slice(0, LONGEST_ROLE)
    .toLowerCase()
    .replace(/[.:]{1,3}$/, "")
    .replaceAll("on call", "on-call")
    .split(/\s+/);
  if (words.length < 2) return words[0] === "on-call";
  return TEAMS.has(words[0] ?? "") || ROLES.has(words.at(-1) ?? "");
}

const LONGEST_ROLE = 80;
const TEAMS = new Set("team équipe equipe equipo squad tribe".split(" "));
/** What roles and teams are, behind what they are of; no surnames, since a name must not be written that nobody asked for. */
const ROLES = new Set(
  [
    "team teams squad tribe group department crew desk helpdesk board vendor provider contractor customer client",
    "on-call oncall engineer engineers engineering developer developers commander manager managers officer responder",
    "responders operator operators administrator admin admins architect analyst technician moderator facilitator",
    "support operations ops sre sres devops dba dbas qa noc soc infrastructure platform reliability success",
    "monitoring automation pipeline bot service",
    "bereitschaft rufbereitschaft entwicklung betrieb équipe equipe equipo ingénieur ingeniero engenheiro",
  ].flatMap((words) => words.split(" ")),
);

/** In brackets there may be anything; two to four words that all begin with a capital may be a name. */
function isLikeName(remark: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]{0,40}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,40}){1,3}$/u.test(remark);
}
