/** Why a git host's client could not do what it was asked, as an error that says what to do. */

import { MortemError } from "../../values/error.ts";
import type { IssuePlace } from "../../values/issue.ts";
import { oneLine, shortened } from "../../values/text.ts";
import { LATE, type Run } from "../run.ts";
import type { Dialect } from "./dialect.ts";

/** How long a client has for each answer. */
export const CLIENT_SECONDS = 30;

/** The client's own code for "not logged in", of `gh` alone. */
const NOT_LOGGED_IN = 4;

const AGAIN = "Then run the same command again: what was done stays, and no issue is opened twice.";

/** The first that fits says what has happened. Hosts say 403 also of a limit, and clients of many things that they cannot connect. */
export function failureOf(
  { client, site }: Dialect,
  { host, repo }: IssuePlace,
  { code, complaint }: Run,
): MortemError {
  const said = shortened(oneLine(complaint), 300);
  const status = Number(/\bHTTP (\d{3})\b/.exec(said)?.[1] ?? 0);
  const error = (message: string, hint: string) => new MortemError(message, `${hint}\n${AGAIN}`);
  if (code === undefined && said.includes("ENOENT")) {
    return error(
      `${client} cannot be found, the command-line client of ${host}`,
      `Install it (${site}), and log in with \`${client} auth login --hostname ${host}\`.`,
    );
  }
  if (code === undefined) {
    return error(
      said === LATE
        ? `${client} has not answered within ${CLIENT_SECONDS} seconds, and was stopped`
        : `${client} was stopped before it had answered`,
      `Perhaps ${host} does not answer: check your connection.`,
    );
  }
  if (code === NOT_LOGGED_IN || status === 401 || /\bauth login\b|\b401\b/i.test(said)) {
    return error(
      `${client} is not logged in to ${host}`,
      `Log in with \`${client} auth login --hostname ${host}\`.`,
    );
  }
  if (status === 429 || /rate limit|too many requests|abuse detection/i.test(said)) {
    return error(`${host} takes no more for now: its rate limit is reached`, "Wait for an hour.");
  }
  if (status === 410 || /issues (?:has|have|are) (?:been )?disabled/i.test(said)) {
    return error(
      `${repo} has no issues: they are turned off`,
      "Turn them on in its settings, or name another place with --repo.",
    );
  }
  if (status === 403) {
    return error(
      `you may not do this in ${repo} on ${host}`,
      `Ask for the right to read and to open issues there. ${client} says: ${said}`,
    );
  }
  if (status === 404) {
    return error(
      `no access to ${repo} on ${host}, or no such repository`,
      "Check the name, or give it with --repo; you may have to log in as somebody who sees it.",
    );
  }
  if (OFFLINE.test(said)) {
    return error(`${host} cannot be reached`, `Check your connection. ${client} says: ${said}`);
  }
  return error(`${client} could not do it`, `It says: ${said || "nothing"}`);
}

const OFFLINE =
  /error connecting|no such host|could not resolve|dial tcp|network is unreachable|connection re(?:fused|set)|timed? ?out|TLS handshake/i;

/** The client has answered, and not what was asked. */
export function garbled({ client }: Dialect, { host }: IssuePlace): MortemError {
  return new MortemError(
    `what ${client} answers is not what ${host} says of issues`,
    `Try \`${client} api --hostname ${host} user\`, and update ${client}.\n${AGAIN}`,
  );
}
