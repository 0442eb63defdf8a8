/** The durations that statistics tell of. */
export const MEASURED = ["detect", "mitigate", "resolve"] as const;
export type Measured = (typeof MEASURED)[number];
