/** What became of a question: answered and written, passed over, or left for the one before. */
export type Outcome = "answer" | "skip" | "back";
