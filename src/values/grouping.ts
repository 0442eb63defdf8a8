/** Lists by a key. */

/** Adds a value to the list that stands under a key, and begins one where there is none. */
export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** What has a key in common, in its order. */
export function groupedBy<K, V>(all: Iterable<V>, keyOf: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const one of all) pushTo(groups, keyOf(one), one);
  return groups;
}
