/** The address of a git remote, in any of git's forms. */

export interface RemoteAddress {
  /** In lower case, with its port where it is reached by HTTP through another than the usual one. */
  readonly host: string;
  /** `owner/name`, with as many groups as there are. */
  readonly path: string;
}

/** Undefined for a folder, and for what names no repository of a host. */
export function parseRemote(address: string): RemoteAddress | undefined {
  const url = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+)$/i.exec(address);
  if (url !== null) {
    const [, scheme = "", host = "", port = "", path = ""] = url;
    return addressOf(/^http/i.test(scheme) ? host + port : host, path);
  }
  const [, host, path] = /^(?:[^@/:]*@)?([\w.-]+):(?!\/\/)(.+)$/.exec(address) ?? [];
  // A letter and a colon begin a path on Windows.
  return host === undefined || host.length === 1 ? undefined : addressOf(host, path ?? "");
}

/** `[host/]owner/name`, as clients take it. */
export function parseRepo(typed: string, host: string | undefined): RemoteAddress | undefined {
  const [first = "", ...others] = typed.split("/");
  return first.includes(".") && others.length > 1
    ? addressOf(first, others.join("/"))
    : addressOf(host ?? "", typed);
}

function addressOf(host: string, typed: string): RemoteAddress | undefined {
  const parts = typed.split("/").filter((part) => part !== "");
  const path = parts.join("/").replace(/\.git$/, "");
  const isName =
    parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
  return isName ? { host: host.toLowerCase(), path } : undefined;
}
