/** Keys become what a person did: a key, or a paste as one, whether the terminal marks pastes or not. */
import { PASTE_LIMIT } from "./bounds.ts";
import { endsAsPaste, type Key, keyName, textOf } from "./keys.ts";

export type Deed = (
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "paste"; readonly text: string }
  /** More at once than is taken; none of it was kept. */
  | { readonly kind: "flood" }
) & {
  /** When it arrived, in milliseconds of the process's own clock. */
  readonly at: number;
};

/** Milliseconds of silence that part a hand from a paste that the terminal sends as plain keys. */
export const QUIET = 40;

/** @param found is called for each, in order; for keys that arrive at once, after it has been quiet */
export function createGatherer(found: (deed: Deed) => void) {
  /** Keys that arrived at once or nearly so, held until it is quiet. */
  let burst: { keys: Key[]; size: number; at: number; timer: NodeJS.Timeout } | undefined;
  /** The marked paste under way. */
  let paste: { text: string; size: number; at: number } | undefined;

  function hold(key: Key, at: number): void {
    burst ??= { keys: [], size: 0, at, timer: setTimeout(settle, QUIET) };
    burst.size += key.sequence.length;
    if (burst.size <= PASTE_LIMIT) burst.keys.push(key);
    else burst.keys = [];
    burst.timer.refresh();
  }

  function settle(): void {
    if (burst === undefined) return;
    const { keys, size, at, timer } = burst;
    burst = undefined;
    clearTimeout(timer);
    if (size > PASTE_LIMIT) found({ kind: "flood", at });
    else if (endsAsPaste(keys)) found({ kind: "paste", text: textOf(keys), at });
    else for (const key of keys) found({ kind: "key", key, at });
  }

  function endPaste({ text, size, at }: NonNullable<typeof paste>): void {
    paste = undefined;
    found(size > PASTE_LIMIT ? { kind: "flood", at } : { kind: "paste", text, at });
  }

  function addToPaste(part: string, whole: NonNullable<typeof paste>): void {
    whole.size += part.length;
    whole.text = whole.size <= PASTE_LIMIT ? whole.text + part : "";
  }

  function add(key: Key, alone: boolean, at: number): void {
    const stops = keyName(key) === "ctrl-c";
    if (paste !== undefined && key.name === "paste-end") endPaste(paste);
    else if (paste !== undefined && !(stops && alone)) addToPaste(key.sequence, paste);
    else if (key.name === "paste-start") {
      settle();
      paste = { text: "", size: 0, at };
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
