/** Regular expressions of the kind that phrases are made of, as a tree, and the strings that they could match. */
import fc from "fast-check";

export type Pattern =
  | { readonly kind: "one of" | "all of"; readonly parts: readonly Pattern[] }
  | { readonly kind: "repeated"; readonly part: Pattern; readonly least: number }
  /** A character, of which some are enough; none where it is a place: an edge of a word, or what stands around. */
  | { readonly kind: "character"; readonly some: readonly string[] };

const PLACE: Pattern = { kind: "character", some: [""] };
const SHORT: Readonly<Record<string, readonly string[]>> = {
  w: ["a"],
  s: [" ", "\n"],
  d: ["1"],
  S: ["a"],
  b: [""],
  B: [""],
};

/**
 * What must follow (`(?=…)`) is taken for a part of it; what must not stand around it (`(?!…)`) is not heeded: let the
 * expression itself judge the strings.
 */
export function patternOf({ source }: RegExp): Pattern {
  let at = 0;
  const isNext = (text: string) => source.startsWith(text, at);
  const taken = (text: string) => {
    if (!isNext(text)) return false;
    at += text.length;
    return true;
  };
  function alternatives(): Pattern {
    const parts = [sequence()];
    while (taken("|")) parts.push(sequence());
    return parts.length === 1 ? (parts[0] as Pattern) : { kind: "one of", parts };
  }
  function sequence(): Pattern {
    const parts: Pattern[] = [];
    while (at < source.length && !isNext("|") && !isNext(")")) parts.push(repeated(single()));
    return { kind: "all of", parts };
  }
  function single(): Pattern {
    if (taken("^") || taken("$")) return PLACE;
    if (taken("(")) {
      const isPlace = ["?!", "?<!", "?<="].some(taken);
      if (!isPlace) taken("?:") || taken("?=");
      const inside = alternatives();
      if (!taken(")")) throw new Error(`a group is not closed in ${source}`);
      return isPlace ? PLACE : inside;
    }
    if (taken("[")) return characterClass();
    if (taken(".")) return { kind: "character", some: ["a"] };
    return { kind: "character", some: character() };
  }
  function character(): readonly string[] {
    if (!taken("\\")) return [source[at++] as string];
    const letter = source[at++] as string;
    return SHORT[letter] ?? [letter];
  }
  function characterClass(): Pattern {
    if (taken("^")) {
      while (!taken("]")) character();
      return { kind: "character", some: ["a"] };
    }
    const some: string[] = [];
    while (!taken("]")) {
      some.push(...character());
      if (isNext("-") && source[at + 1] !== "]") {
        at++;
        some.push(...character());
      }
    }
    return { kind: "character", some };
  }
  function repeated(part: Pattern): Pattern {
    const [count = ""] = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(source.slice(at)) ?? [];
    if (count === "") return part;
    at += count.length;
    taken("?");
    const least = count === "+" ? 1 : Number(/\d+/.exec(count)?.[0] ?? 0);
    return { kind: "repeated", part, least };
  }
  return alternatives();
}

/** Strings that take every branch, every character and every repetition at least once, each beside the first of all others. */
export function eachChoice(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case "character":
      return pattern.some;
    case "one of":
      return pattern.parts.flatMap(eachChoice);
    case "repeated": {
      const all = eachChoice(pattern.part);
      const before = (all[0] ?? "").repeat(Math.max(0, pattern.least - 1));
      return [...(pattern.least === 0 ? [""] : []), ...all.map((one) => before + one)];
    }
    case "all of": {
      const all = pattern.parts.map(eachChoice);
      const firsts = all.map(([first = ""]) => first);
      const others = all.flatMap(([, ...rest], part) =>
        rest.map((one) => firsts.with(part, one).join("")),
      );
      return [firsts.join(""), ...others];
    }
  }
}

/** Any choice at each branch. */
export function anyChoice(pattern: Pattern): fc.Arbitrary<string> {
  switch (pattern.kind) {
    case "character":
      return fc.constantFrom(...pattern.some);
    case "one of":
      return fc.oneof(...pattern.parts.map(anyChoice));
    case "repeated": {
      const { least, part } = pattern;
      const range = { minLength: least, maxLength: least + 1 };
      return fc.array(anyChoice(part), range).map((all) => all.join(""));
    }
    case "all of":
      return fc.tuple(...pattern.parts.map(anyChoice)).map((all) => all.join(""));
  }
}
