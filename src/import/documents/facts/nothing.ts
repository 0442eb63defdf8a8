/** What people write in a field of which there is nothing to say, in the languages that documents are read in. */

const NOTHING =
  /^(?:[-–—]{1,3}|\?{1,3}|\.{3}|…|n\/?a|none|nil|null|nothing|unknown|undefined|tbd|tba|tbc|todo|no data|not applicable|to be (?:determined|decided|confirmed)|keine?|nichts|unbekannt|entfällt|ingen|ingenting|ukjent|ninguna|ninguno|desconocid[ao]|nenhuma?|desconhecid[ao]|aucune?|inconnue?|нет|неизвестно|なし|無し|特になし|該当なし|未定|不明|无|無|暂无|待定|未知)[.。!]?$/i;
/** `No services affected`, `None yet`: no name begins so. */
const BEGINS_WITH_NONE = /^(?:none|no|not)\s/i;

/** @param value in plain words */
export function saysNothing(value: string): boolean {
  return NOTHING.test(value.trim());
}

/** Does an entry of a list of names say that there is none? */
export function namesNothing(entry: string): boolean {
  return saysNothing(entry) || BEGINS_WITH_NONE.test(entry);
}
