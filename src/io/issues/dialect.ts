/** What differs between the git hosts: the client, its addresses, and the form of an issue. */
import type { Issue, IssueDraft } from "../../values/issue.ts";

export interface Dialect {
  /** On the PATH. */
  readonly client: string;
  /** Where the client comes from. */
  readonly site: string;
  /** So that the client asks nothing and says nothing of itself. */
  readonly env: Readonly<Record<string, string>>;
  /** The address of the repository itself. */
  repository(repo: string): string;
  /** The address below which the issues are. */
  issues(repo: string): string;
  /** Query for issues from a day on, the oldest first, a hundred a page. @param page from 1 */
  query(day: string, page: number): string;
  /** As the host takes it. */
  draft(draft: IssueDraft): object;
  /** Undefined for what is no issue. */
  read(data: Readonly<Record<string, unknown>>): Issue | undefined;
}

/** How many issues a page has at most. */
export const PAGE = 100;

/** What all hosts have in common of an issue; undefined where one is missing. */
export function issueOf(said: {
  readonly number: unknown;
  readonly url: unknown;
  readonly body: unknown;
  readonly author: unknown;
  readonly state: Issue["state"];
  readonly closedAt: unknown;
}): Issue | undefined {
  const { number, url, body, author, state, closedAt } = said;
  if (!Number.isSafeInteger(number) || Number(number) < 1 || typeof url !== "string") {
    return undefined;
  }
  const closed = typeof closedAt === "string" ? Date.parse(closedAt) : Number.NaN;
  return {
    number: Number(number),
    url,
    body: typeof body === "string" ? body : "",
    author: typeof author === "string" ? author : "somebody",
    state,
    closedAt: Number.isNaN(closed) ? undefined : Math.floor(closed / 1000),
  };
}

/** The value of a key of something that may be anything. */
export function valueIn(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
}
