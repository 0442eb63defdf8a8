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

/** `[host/]owner/name`, as clients take it, or an address as of a remote. */
export function parseRepo(typed: string, host: string | undefined): RemoteAddress | undefined {
  if (/^[a-z]+:\/\/|^[^/]*@/i.test(typed)) return parseRemote(typed);
  const [first = "", ...others] = typed.split("/");
  return first.includes(".") && others.length > 1
    ? addressOf(first, others.join("/"))
    : addressOf(host ?? "", typed);
}

/** The big hosts have other names for one door: to the web, and to SSH where its usual port is closed. */
function usualHost(host: string): string {
  return host.replace(/^(?:www|ssh|altssh)\.(?=(?:github|gitlab)\.com$)/, "");
}

function addressOf(host: string, typed: string): RemoteAddress | undefined {
  const parts = typed.split("/").filter((part) => part !== "");
  const path = parts.join("/").replace(/\.git$/, "");
  const isName =
    parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
  return isName ? { host: usualHost(host.toLowerCase()), path } : undefined;
}
