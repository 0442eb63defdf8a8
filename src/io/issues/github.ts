/** Issues of GitHub, through its client's `gh api`. Pull requests have numbers among them, and are read where one is asked for. */
import { type Dialect, issueOf, PAGE, valueIn } from "./dialect.ts";

export const GITHUB: Dialect = {
  client: "gh",
  site: "https://cli.github.com",
  env: { GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1" },
  repository: (repo) => `repos/${repo}`,
  issues: (repo) => `repos/${repo}/issues`,
  // It counts changes; whatever was opened since then has changed since then, too.
  query: (day, page) =>
    `state=all&sort=created&direction=asc&per_page=${PAGE}&page=${page}&since=${day}T00%3A00%3A00Z`,
  draft: ({ title, body, labels }) => ({ title, body, labels }),
  read: (data) =>
    issueOf({
      number: data.number,
      url: data.html_url,
      body: data.body,
      author: valueIn(data.user, "login"),
      state: stateOf(data),
      closedAt: data.closed_at,
    }),
};

function stateOf(data: Readonly<Record<string, unknown>>): "open" | "done" | "dropped" {
  if (data.state !== "closed") return "open";
  const pull = data.pull_request;
  const isUnmerged = typeof pull === "object" && pull !== null && !valueIn(pull, "merged_at");
  const isDropped = data.state_reason === "not_planned" || data.state_reason === "duplicate";
  return isUnmerged || isDropped ? "dropped" : "done";
}
