/** Issues of a git host, as far as an action item needs them. */

export interface Issue {
  readonly number: number;
  /** Where a person sees it. */
  readonly url: string;
  /** Markdown. */
  readonly body: string;
  /** Who opened it, as the host calls them. */
  readonly author: string;
  /** `dropped`: closed, and not because it is done. */
  readonly state: "open" | "done" | "dropped";
  /** Epoch seconds; undefined while it is open. */
  readonly closedAt: number | undefined;
}

export interface IssueDraft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
}

export type HostKind = "github" | "gitlab";

/** Where the issues are. */
export interface IssuePlace {
  readonly kind: HostKind;
  /** As in an address: `github.com`. */
  readonly host: string;
  /** `owner/name`; on GitLab with all its groups. */
  readonly repo: string;
}

/** The issues of one place. All of it throws MortemError where the host cannot be asked or refuses. */
export interface IssueHost {
  /** Those opened on that day or later, in any state; others may be among them. @param day `YYYY-MM-DD` */
  since(day: string): Promise<Issue[]>;
  /** Undefined where there is none of that number. */
  get(number: number): Promise<Issue | undefined>;
  create(draft: IssueDraft): Promise<Issue>;
}
