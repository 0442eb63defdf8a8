/** How exports call what an entry is made of: names of columns and keys, as letters only, the best first. */

export const NAMES = {
  when: "timestamp datetime time when at ts occurredat happenedat startedat createdat created start starttime eventtime zeitpunkt zeitstempel uhrzeit zeit horodatage heure hora fechayhora 日時 時刻 时间 時間 date day datum fecha",
  clock: "time clock hour starttime uhrzeit zeit heure hora 時刻",
  zone: "timezone tz tzid timezonename timezoneid utcoffset gmtoffset tzoffset timeoffset zeitzone fuseauhoraire zonahoraria tidssone タイムゾーン 时区 時區 zone offset",
  text: "text message msg event what summary title description subject entry note action details body ereignis beschreibung meldung wasistpassiert wasgeschah événement évènement evenement evento descripción descripcion descrição 内容 出来事 事件",
  link: "link url permalink htmlurl weburl evidence href source",
  who: "who user username author actor owner by person name reporter from engineer assignee assignedto responder commander incidentcommander lead wer verantwortlich verantwortliche qui quién quien 担当 担当者",
  kind: "kind type category severity level priority",
} as const satisfies Record<string, string>;

export type Role = keyof typeof NAMES;

/** `Occurred at` and `@occurred_at` are one, and `Time (UTC)` is a time. */
export function nameKey(name: string): string {
  return name
    .slice(0, 60)
    .replace(/\s?[([][^()[\]]{0,40}[)\]]\s{0,9}$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** All that have a name for a role: of people, each may name some. */
export function findNames(role: Role, names: readonly string[]): number[] {
  const known = new Set<string>(NAMES[role].split(" "));
  return names.flatMap((name, at) => (known.has(nameKey(name)) ? at : []));
}

/** The best of the names for a role; undefined where there is none. */
export function findName(role: Role, names: readonly string[]): number | undefined {
  const keys = names.map(nameKey);
  for (const name of NAMES[role].split(" ")) {
    const at = keys.indexOf(name);
    if (at !== -1) return at;
  }
  return undefined;
}

/** What a cell that names a kind or a severity says: of alerts, and of how bad they are. */
export function weightOf(kind: string): number {
  const word = kind.trim().toLowerCase();
  if (/^(?:critical|fatal|emerg(?:ency)?|alert|sev-?[01]|p[01]|high|error)$/.test(word)) return 2;
  if (/^(?:warn(?:ing)?|sev-?2|p2|major)$/.test(word)) return 1;
  return /^(?:debug|trace|low|p[45]|sev-?[45])$/.test(word) ? -2 : 0;
}

/** Kinds that tools name by a word of their own. */
export function kindOf(kind: string): "alert" | "deploy" | "note" | "change" | undefined {
  const word = kind.trim().toLowerCase();
  if (/^(?:alert|alarm|incident|monitor|page)\b/.test(word)) return "alert";
  if (/^(?:deploy(?:ment)?|release|rollout|rollback)\b/.test(word)) return "deploy";
  if (/^(?:note|comment|decision)\b/.test(word)) return "note";
  return /^(?:change|config|flag)\b/.test(word) ? "change" : undefined;
}
