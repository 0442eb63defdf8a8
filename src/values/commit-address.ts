/** Where a commit or a tag can be seen, on the hosts whose addresses are known. */
import { parseRemote } from "./remote-address.ts";

interface Host {
  readonly is: RegExp;
  readonly commit: string;
  readonly tag: string;
}

/** By what their names hold, also where a company has one of its own. */
const HOSTS: readonly Host[] = [
  { is: /gitlab/, commit: "-/commit/", tag: "-/tags/" },
  { is: /bitbucket\.org/, commit: "commits/", tag: "src/" },
  { is: /github|gitea|codeberg|forgejo/, commit: "commit/", tag: "releases/tag/" },
];

export interface WebAddress {
  /** @param hash in full */
  commit(hash: string): string;
  tag(name: string): string;
}

/** @param remote in any of git's forms. Undefined where nobody can tell whether and how its pages are reached. */
export function webAddress(remote: string | undefined): WebAddress | undefined {
  const address = remote === undefined ? undefined : parseRemote(remote);
  const host = HOSTS.find(({ is }) => address !== undefined && is.test(address.host));
  if (address === undefined || host === undefined) return undefined;
  const base = `https://${address.host}/${address.path}/`;
  return {
    commit: (hash) => base + host.commit + hash,
    tag: (name) => base + host.tag + encodeURIComponent(name),
  };
}
