/** The difference of two texts as a unified diff that `git apply` takes, byte for byte. */

const CONTEXT = 3;
/** Texts that differ in more lines than this are shown as one replacement: finding the least would take its square. */
const MOST_STEPS = 400;

/**
 * @param path relative to the root, with `/`
 * @returns an empty text where the two are the same
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const [old, now] = [splitLines(before), splitLines(after)];
  const hunks = hunksOf(changesBetween(old, now)).map((changes) => hunkText(old, now, changes));
  const from = quotedName(`a/${path}`);
  const to = quotedName(`b/${path}`);
  const head = `diff --git ${from} ${to}\n--- ${from}${nameEnd(from)}\n+++ ${to}${nameEnd(to)}\n`;
  return head + hunks.join("");
}

/** Lines `from` to before `to` of the old text are replaced by those of the new one. */
interface Change {
  readonly old: { readonly from: number; readonly to: number };
  readonly now: { readonly from: number; readonly to: number };
}

/** Each with its line feed. Other line endings are a part of the line, as git has it. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesBetween(old: readonly string[], now: readonly string[]): Change[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const whole = {
    old: { from: start, to: old.length - end },
    now: { from: start, to: now.length - end },
  };
  const kept = commonLines(
    old.slice(whole.old.from, whole.old.to),
    now.slice(whole.now.from, whole.now.to),
  );
  if (kept === undefined) return [whole];
  const changes: Change[] = [];
  let [x, y] = [start, start];
  for (const [atOld, atNow] of [...kept, [whole.old.to - start, whole.now.to - start] as const]) {
    const [toOld, toNow] = [atOld + start, atNow + start];
    if (toOld > x || toNow > y)
      changes.push({ old: { from: x, to: toOld }, now: { from: y, to: toNow } });
    [x, y] = [toOld + 1, toNow + 1];
  }
  return changes;
}

/**
 * The places of the lines that both have in common, by the greedy algorithm of Myers (1986).
 * @returns `undefined` where they differ too much to look for them
 */
function commonLines(
  old: readonly string[],
  now: readonly string[],
): (readonly [old: number, now: number])[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(MOST_STEPS, old.length + now.length); steps++) {
    trace.push(new Map(furthest));
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(furthest, k, steps) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      furthest.set(k, x);
      if (x >= old.length && x - k >= now.length) return wayBack(trace, old.length, now.length);
    }
  }
  return undefined;
}

function wayBack(
  trace: readonly Map<number, number>[],
  oldLength: number,
  nowLength: number,
): (readonly [old: number, now: number])[] {
  const common: (readonly [number, number])[] = [];
  let [x, y] = [oldLength, nowLength];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] as Map<number, number>;
    const k = x - y;
    const previous = isDown(furthest, k, steps) ? k + 1 : k - 1;
    const fromX = steps === 0 ? 0 : at(furthest, previous);
    const fromY = steps === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY) common.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return common.reverse();
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && at(furthest, k - 1) < at(furthest, k + 1));
}

function at(furthest: ReadonlyMap<number, number>, k: number): number {
  return furthest.get(k) ?? -1;
}

/** Changes whose contexts touch are one hunk. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const above = hunks.at(-1);
    const last = above?.at(-1);
    if (above !== undefined && last !== undefined && change.old.from - last.old.to <= 2 * CONTEXT)
      above.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(
  old: readonly string[],
  now: readonly string[],
  changes: readonly Change[],
): string {
  const first = changes[0] as Change;
  const last = changes.at(-1) as Change;
  const from = Math.max(0, first.old.from - CONTEXT);
  const to = Math.min(old.length, last.old.to + CONTEXT);
  const nowFrom = first.now.from - (first.old.from - from);
  const nowTo = last.now.to + (to - last.old.to);
  const lines: string[] = [];
  let position = from;
  for (const change of changes) {
    lines.push(...marked(" ", old.slice(position, change.old.from)));
    lines.push(...marked("-", old.slice(change.old.from, change.old.to)));
    lines.push(...marked("+", now.slice(change.now.from, change.now.to)));
    position = change.old.to;
  }
  lines.push(...marked(" ", old.slice(position, to)));
  return `@@ -${range(from, to)} +${range(nowFrom, nowTo)} @@\n${lines.join("")}`;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.endsWith("\n") ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`,
  );
}

/** An empty range names the line before it. */
function range(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

/** As git quotes names: a backslash before what would end or change the name, control characters by number. */
function quotedName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/["\\\x00-\x1f\x7f]/.test(name)) return name;
  const escaped = name.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /["\\\x00-\x1f\x7f]/g,
    (character) =>
      character === '"' || character === "\\"
        ? `\\${character}`
        : `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`,
  );
  return `"${escaped}"`;
}

/** A tab ends a name that holds blanks. */
function nameEnd(name: string): string {
  return name.includes(" ") && !name.startsWith('"') ? "\t" : "";
}
