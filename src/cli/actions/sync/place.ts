/** Whose issues `mortem actions sync` is about: of the repository that the documents are in, unless another is named. */

import { linkTarget } from "../../../archive/markdown-text.ts";
import { mainBranch, remoteAddress } from "../../../io/remote.ts";
import type { Context } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import type { HostKind, IssuePlace } from "../../../values/issue.ts";
import { parseRemote, parseRepo, type RemoteAddress } from "../../../values/remote-address.ts";

export interface Place extends IssuePlace {
  /** Is it the repository that the documents are in? Then an issue is named by its number alone. */
  readonly isOwn: boolean;
  /** The address of a document. @param path below the root, with `/` */
  link(path: string): string;
}

export interface PlaceOptions {
  readonly host?: HostKind;
  readonly repo?: string;
}

/** @throws MortemError where it cannot be told */
export async function issuePlace(
  context: Context,
  { host: kind, repo }: PlaceOptions,
): Promise<Place> {
  const address = await remoteAddress(context.root);
  const origin = address === undefined ? undefined : parseRemote(address);
  const named = repo === undefined ? origin : parseRepo(repo, origin?.host ?? usualHost(kind));
  if (named === undefined || named.host === "") throw nowhere(repo, address);
  const meant = kind ?? kindOf(named.host);
  if (meant === undefined) {
    throw new MortemError(
      `it is not known which host ${named.host} is`,
      "Say it with --host github, or --host gitlab.",
    );
  }
  const isOwn = origin !== undefined && keyOf(origin) === keyOf(named);
  const link = await linkIn(context, origin ?? named, meant);
  return { kind: meant, host: named.host, repo: named.path, isOwn, link };
}

function keyOf({ host, path }: RemoteAddress): string {
  return `${host}/${path}`.toLowerCase();
}

function kindOf(host: string): HostKind | undefined {
  if (host.includes("gitlab")) return "gitlab";
  return host.includes("github") ? "github" : undefined;
}

function usualHost(kind: HostKind | undefined): string | undefined {
  return kind === undefined ? undefined : `${kind}.com`;
}

async function linkIn(
  context: Context,
  { host, path: repo }: RemoteAddress,
  kind: HostKind,
): Promise<(path: string) => string> {
  const branch = await mainBranch(context.root);
  const prefix = await context.git.prefix();
  const files = kind === "gitlab" ? "-/blob" : "blob";
  return (path) =>
    `https://${host}/${repo}/${files}/${linkTarget(branch)}/${linkTarget(prefix + path)}`;
}

function nowhere(repo: string | undefined, address: string | undefined): MortemError {
  const hint = "Name the place of the issues: --host github --repo OWNER/NAME.";
  if (repo !== undefined) return new MortemError(`--repo: "${repo}" names no repository`, hint);
  return address === undefined
    ? new MortemError("this repository has no remote `origin`, whose issues would be meant", hint)
    : new MortemError(`the remote \`origin\` is no repository of a host: ${address}`, hint);
}
