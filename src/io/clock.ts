/** What time it is, and where. */
import { realpathSync } from "node:fs";
import { MortemError } from "../values/error.ts";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Whole seconds since 1970.
 * @param fixed the value of `MORTEM_NOW`, which stops the clock for tests and demonstrations
 * @throws MortemError when it is no ISO 8601 time with an offset
 */
export function now(fixed: string | undefined): number {
  if (!fixed) return Math.floor(Date.now() / 1000);
  const milliseconds = instant.test(fixed) ? Date.parse(fixed) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new MortemError(
      `MORTEM_NOW is not a time: ${fixed}`,
      "Write it as ISO 8601 with an offset, as in 2019-04-02T10:30:00-05:00, or unset it.",
    );
  }
  return Math.floor(milliseconds / 1000);
}

/** The machine's IANA time zone. */
export function systemZone(): string {
  return namedZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
}

/** As the machine's settings name it. A format of Intl knows more ways of naming one, and takes 10 ms to make. */
function namedZone(): string | undefined {
  const name = process.env.TZ ?? linkedZone();
  return Intl.supportedValuesOf("timeZone").find((zone) => zone === name);
}

function linkedZone(): string | undefined {
  try {
    return realpathSync.native("/etc/localtime").split("/zoneinfo/")[1];
  } catch {
    return undefined;
  }
}
