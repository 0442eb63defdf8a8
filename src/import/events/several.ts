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

/** Each name, and each that stands in one: `Example, Ann` is one person, and so may be both or none. */
export function eachName(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const bare = name.replace(REMARK, " ").trim();
    return [...new Set([name, bare, ...severalIn(name), ...severalIn(bare)])].filter(Boolean);
  });
}
