/** Keys become what a person did: a key, or a paste as one, whether the terminal marks pastes or not. */
import { endsAsPaste, type Key, keyName, textOf } from "./keys.ts";

export type Deed = (
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "paste"; readonly text: string }
) & {
  /** When it arrived, in milliseconds of the process's own clock. */
  readonly at: number;
};

/** Milliseconds of silence that part a hand from a paste that the terminal sends as plain keys. */
export const QUIET = 40;

/** @param found is called for each, in order; for keys that arrive at once, after it has been quiet */
export function createGatherer(found: (deed: Deed) => void) {
  /** Keys that arrived at once or nearly so, held until it is quiet. */
  let burst: { keys: Key[]; at: number; timer: NodeJS.Timeout } | undefined;
  /** The marked paste under way. */
  let paste: { parts: string[]; at: number } | undefined;

  function hold(key: Key, at: number): void {
    burst ??= { keys: [], at, timer: setTimeout(settle, QUIET) };
    burst.keys.push(key);
    burst.timer.refresh();
  }

  function settle(): void {
    if (burst === undefined) return;
    const { keys, at, timer } = burst;
    burst = undefined;
    clearTimeout(timer);
    if (endsAsPaste(keys)) found({ kind: "paste", text: textOf(keys), at });
    else for (const key of keys) found({ kind: "key", key, at });
  }

  function endPaste({ parts, at }: { parts: string[]; at: number }): void {
    paste = undefined;
    found({ kind: "paste", text: parts.join(""), at });
  }

  function add(key: Key, alone: boolean, at: number): void {
    const stops = keyName(key) === "ctrl-c";
    if (paste !== undefined && key.name === "paste-end") endPaste(paste);
    else if (paste !== undefined && !(stops && alone)) paste.parts.push(key.sequence);
    else if (key.name === "paste-start") {
      settle();
      paste = { parts: [], at };
    } else if (stops || (alone && burst === undefined)) {
      if (paste !== undefined) endPaste(paste); // its end mark never came
      settle();
      found({ kind: "key", key, at });
    } else hold(key, at);
  }

  return {
    /** Takes the keys that arrived together. */
    add(keys: readonly Key[], at: number): void {
      for (const key of keys) add(key, keys.length === 1, at);
    },
    /** When what is not yet found began to arrive. */
    get since(): number | undefined {
      return burst?.at ?? paste?.at;
    },
  };
}
