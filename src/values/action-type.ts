/** What kind of work an action item is, in the field's own words. */

export const ACTION_TYPES = [
  "investigate",
  "mitigate",
  "repair",
  "detect",
  "prevent",
  "process",
] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export function isActionType(word: string): word is ActionType {
  return (ACTION_TYPES as readonly string[]).includes(word);
}
