/** The issues of a git host, through the host's own command-line client, which holds the credentials: we hold none. */
import type { HostKind, Issue, IssueHost, IssuePlace } from "../../values/issue.ts";
import { type Run, runProgram } from "../run.ts";
import { type Dialect, PAGE } from "./dialect.ts";
import { CLIENT_SECONDS, failureOf, garbled } from "./failure.ts";
import { GITHUB } from "./github.ts";
import { GITLAB } from "./gitlab.ts";

const DIALECTS: Readonly<Record<HostKind, Dialect>> = { github: GITHUB, gitlab: GITLAB };

const timeoutMilliseconds = CLIENT_SECONDS * 1000;
/** More are an answer that does not end. */
const mostPages = 1000;

/** @param root absolute: where the client is run */
export function issueHost(root: string, place: IssuePlace): IssueHost {
  const dialect = DIALECTS[place.kind];
  const issues = dialect.issues(place.repo);
  const ask = (path: string, body?: object) => askClient(root, place, dialect, path, body);
  const readOne = (data: unknown): Issue => {
    const issue = isRecord(data) ? dialect.read(data) : undefined;
    if (issue === undefined) throw garbled(dialect, place);
    return issue;
  };
  // Asked for once: hosts answer "not found" also to whoever may not see the repository.
  let seen: Promise<unknown> | undefined;
  return {
    async since(day) {
      const found: Issue[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const data = await ask(`${issues}?${dialect.query(day, page)}`);
        if (!Array.isArray(data)) throw garbled(dialect, place);
        found.push(...data.map(readOne));
        if (data.length < PAGE) return found;
      }
      throw garbled(dialect, place);
    },
    async get(number) {
      const data = await askClient(
        root,
        place,
        dialect,
        `${issues}/${number}`,
        undefined,
        isMissing,
      );
      if (data !== undefined) return readOne(data);
      seen ??= ask(dialect.repository(place.repo));
      await seen;
      return undefined;
    },
    async create(draft) {
      return readOne(await ask(issues, dialect.draft(draft)));
    },
  };
}

/** An issue was never there, or was taken away; not: all issues are turned off. */
function isMissing({ code, complaint }: Run): boolean {
  return code !== 0 && /\bHTTP (?:404|410)\b/.test(complaint) && !/disabled/i.test(complaint);
}

/** @param isNothing tells of a failed run whether it has answered that nothing is there: then undefined is returned */
async function askClient(
  root: string,
  place: IssuePlace,
  dialect: Dialect,
  path: string,
  body: object | undefined,
  isNothing: (run: Run) => boolean = () => false,
): Promise<unknown> {
  const sending = [
    "--method",
    "POST",
    "--header",
    "Content-Type: application/json",
    "--input",
    "-",
  ];
  const run = await runProgram(
    dialect.client,
    ["api", "--hostname", place.host, ...(body === undefined ? [] : sending), path],
    {
      cwd: root,
      timeoutMilliseconds,
      env: { ...process.env, NO_COLOR: "1", ...dialect.env },
      input: body === undefined ? undefined : JSON.stringify(body),
    },
  );
  if (isNothing(run)) return undefined;
  if (run.code !== 0) throw failureOf(dialect, place, run);
  try {
    return JSON.parse(run.bytes.toString("utf8"));
  } catch {
    throw garbled(dialect, place);
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
