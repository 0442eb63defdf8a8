/** People and teams as documents name them, as handles. */
import { isHandle, normaliseHandle } from "../../../values/handle.ts";
import type { Reading } from "../model.ts";

const MOST = 50;
/** More words are a sentence. */
const MOST_WORDS = 4;
const NOBODY =
  /^(?:tbd|tba|n\/?a|none|nobody|unknown|todo|tbc|-{1,3}|—|–|\?+|なし|未定|无|待定|ingen|ukjent|names?|your name.*|.*goes here|\d.*)\.?$/i;

/**
 * The config's person whose name or handle it is, else the name as a handle; what cannot be one is left out.
 * @param value names separated by commas and the like; @param items of a list
 */
export function handlesIn(
  value: string,
  items: readonly string[] | undefined,
  people: Reading["people"],
): string[] {
  const names = items ?? value.split(/[,;、，；\n]|\s(?:and|og|und|y|e|et|&)\s|\s[/|]\s/i);
  const handles = names.slice(0, MOST).map((name) => handleOf(name, people));
  return [...new Set(handles.filter((handle) => handle !== undefined))];
}

function handleOf(written: string, people: Reading["people"]): string | undefined {
  const name = written.trim();
  if (name === "" || name.length > 120 || NOBODY.test(name) || /^[<{[]/.test(name))
    return undefined;
  const tagged = /@([\p{L}\p{N}][\p{L}\p{N}._/-]{0,60})/u.exec(
    name.replace(/<[^<>]{0,80}>/g, ""),
  )?.[1];
  const plain = name
    .replace(/<[^<>]{0,80}>|\([^()]{0,80}\)|（[^（）]{0,80}）/g, " ")
    .replace(/^@|@$/g, "")
    .trim();
  const known = people.find((person) =>
    [person.handle, person.name ?? ""].some(
      (one) => one !== "" && [plain, tagged].some((said) => said !== undefined && same(one, said)),
    ),
  );
  if (known !== undefined) return known.handle;
  if (tagged !== undefined) return asHandle(tagged.replace(/[._/-]{1,5}$/, ""));
  return plain.split(/\s{1,5}/).length > MOST_WORDS ? undefined : asHandle(plain);
}

const same = (a: string, b: string): boolean => normaliseHandle(a) === normaliseHandle(b);

function asHandle(name: string): string | undefined {
  const handle = normaliseHandle(name)
    .replace(/['’.]{1,3}(?=\s|$)|['’]/g, "")
    .replace(/\s{1,10}/g, "-");
  return isHandle(handle) ? handle : undefined;
}
