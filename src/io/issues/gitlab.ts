/** Issues of GitLab, through its client's `glab api`. */
import { type Dialect, issueOf, PAGE, valueIn } from "./dialect.ts";

export const GITLAB: Dialect = {
  client: "glab",
  site: "https://gitlab.com/gitlab-org/cli",
  env: { NO_PROMPT: "1", GLAB_NO_PROMPT: "1", GLAB_CHECK_UPDATE: "false" },
  repository: (repo) => `projects/${encodeURIComponent(repo)}`,
  issues: (repo) => `projects/${encodeURIComponent(repo)}/issues`,
  query: (day, page) =>
    `scope=all&order_by=created_at&sort=asc&per_page=${PAGE}&page=${page}&created_after=${day}T00%3A00%3A00Z`,
  draft: ({ title, body, labels }) => ({ title, description: body, labels: labels.join(",") }),
  read: (data) =>
    issueOf({
      number: data.iid,
      url: data.web_url,
      body: data.description,
      author: valueIn(data.author, "username"),
      state: data.state === "closed" ? "done" : "open",
      closedAt: data.closed_at,
    }),
};
