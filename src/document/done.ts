/** Words that say that something is done. */

const DONE =
  /^(?:✅|☑|✔|✓|:white_check_mark:|:heavy_check_mark:|\[x\]|完了|済|対応済|100\s?%$|実施済|已完成|完成|(?:done|complete|completed|closed|fixed|finished|implemented|merged|shipped|deployed|released|resolved|yes|ferdig|fullført|utført|gjort|løst|erledigt|fertig|abgeschlossen|umgesetzt|behoben|hecho|hecha|realizad[oa]|completad[oa]|terminad[oa]|feit[oa]|concluíd[oa]|fait|terminé|réalisé|klart?|выполнено|сделано|готово|färdigt?|afgerond|gedaan|ukończone|zrobione)(?!\s?[?？]|[\p{L}\p{N}]))/iu;

/** Does a text, as a reader sees it, begin with one: `Done 2019-04-04`, `✅`, `完了`? */
export function saysDone(words: string): boolean {
  return DONE.test(words);
}

/** Boxes and crosses say something; a light before the words (`🟢 Done`) only shows them. */
const SIGN = /^(?!\[|☐|⬜|❌|✗|✘|🚫)[^\p{L}\p{N}✅☑✔✓:]{1,6}/u;

export function withoutSign(words: string): string {
  return words.replace(SIGN, "");
}
