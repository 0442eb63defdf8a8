/** The answers of a choice as lines with a key each, and which of them is meant by what is typed. */
import type { ChooseQuestion, Reply } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";

export interface Option<T> {
  readonly key: string;
  /** The number that reaches it too, as in every other list; empty where there is none. */
  readonly number: string;
  readonly label: string;
  readonly hint: string;
  readonly reply: Reply<T>;
}

/** The choices with a key each, as long as there are digits; a skippable question ends on leaving it open. */
export function optionsOf<T>({ choices, skippable }: ChooseQuestion<T>): Option<T>[] {
  // Numbers that mean something else, such as those of actions, would be mistaken for places.
  const isCounted = choices.every(({ key }) => key === undefined || /^\D/.test(key));
  const options: Option<T>[] = choices.map(({ value, label, hint, key }, index) => ({
    key: key ?? placeOf(index),
    number: isCounted ? placeOf(index) : "",
    label: printable(label),
    hint: printable(hint ?? ""),
    reply: { kind: "answer", value },
  }));
  if (skippable)
    options.push({ key: "0", number: "", label: "skip", hint: "", reply: { kind: "skip" } });
  return options;
}

function placeOf(index: number): string {
  return index < 9 ? String(index + 1) : "";
}

/** Enter alone skips here as it does everywhere, unless an answer stands already. */
export function firstActive<T>(question: ChooseQuestion<T>): number {
  const { choices, skippable } = question;
  const standing =
    "initial" in question ? choices.findIndex(({ value }) => value === question.initial) : -1;
  if (standing !== -1) return standing;
  return skippable ? choices.length : 0;
}

/** The option that has this key, or this number. */
export function withKey<T>(typed: string, options: readonly Option<T>[]): Option<T> | undefined {
  if (typed === "") return undefined;
  return (
    options.find(({ key }) => key.toLowerCase() === typed.toLowerCase()) ??
    options.find(({ number }) => number === typed)
  );
}

/** What is typed after some more: a key takes the place of another, so that one can change one's mind. */
export function typedWith<T>(typed: string, more: string, options: readonly Option<T>[]): string {
  const longer = (typed + more).trimStart();
  const areKeys = withKey(typed, options) && withKey(more, options);
  return areKeys && !options.some((option) => begins(option, longer)) ? more : longer;
}

/**
 * What is meant: the option with this key, else the one that these are the first letters of, and of no other unless
 * they are all of it; else what the question reads in it.
 */
export function meantBy<T>(
  typed: string,
  options: readonly Option<T>[],
  other: ChooseQuestion<T>["other"],
): Option<T> | { readonly why: string } {
  const keyed = withKey(typed, options);
  if (keyed !== undefined) return keyed;
  const text = typed.trim();
  const fitting = options.filter((option) => begins(option, text));
  const whole = fitting.find(({ label }) => label.length === text.length);
  const option = whole ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (option !== undefined) return option;
  if (fitting.length > 1) return { why: `“${text}” is the beginning of more than one of these.` };
  const reading = other?.(text);
  if (reading === undefined) return { why: `“${text}” is none of these.` };
  if (!reading.ok) return { why: reading.why };
  return {
    key: "",
    number: "",
    label: text,
    hint: "",
    reply: { kind: "answer", value: reading.value },
  };
}

export function begins<T>({ label }: Option<T>, typed: string): boolean {
  return label.toLowerCase().startsWith(typed.trim().toLowerCase());
}

/** What to press where another key was pressed: `Press 1, 2, 3 or 0.` */
export function keysExpected<T>(options: readonly Option<T>[]): string {
  const keys = options.map(({ key }) => key || "Enter");
  const last = keys.at(-1) ?? "";
  return `Press ${keys.length < 2 ? last : `${keys.slice(0, -1).join(", ")} or ${last}`}.`;
}
