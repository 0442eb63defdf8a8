import { expect, it } from "vitest";
import { parseRemote, parseRepo } from "../../src/values/remote-address.ts";

const shown = (address: ReturnType<typeof parseRemote>) =>
  address === undefined ? undefined : `${address.host} ${address.path}`;

it.each([
  ["git@github.com:org/app.git", "github.com org/app"],
  ["github.com:org/app", "github.com org/app"],
  ["https://github.com/org/app.git/", "github.com org/app"],
  ["https://user:secret@GitHub.com/org/my.app", "github.com org/my.app"],
  ["https://git.example.com:8443/group/team/app.git", "git.example.com:8443 group/team/app"],
  ["ssh://git@git.example.com:2222/org/app.git", "git.example.com org/app"],
  ["git://example.com/org/app", "example.com org/app"],
  ["ssh://git@ssh.github.com:443/org/app.git", "github.com org/app"],
  ["git@ssh.github.com:org/app.git", "github.com org/app"],
  ["https://www.github.com/org/app", "github.com org/app"],
  ["ssh://git@altssh.gitlab.com:443/org/app.git", "gitlab.com org/app"],
  ["https://www.example.com/org/app", "www.example.com org/app"],
  ["https://ssh.github.com.example.com/org/app", "ssh.github.com.example.com org/app"],
  ["/srv/git/app.git", undefined],
  ["../app", undefined],
  ["file:///srv/org/app.git", undefined],
  ["C:/work/app", undefined],
  ["https://github.com/app", undefined],
  ["https://github.com/../app", undefined],
  ["git@github.com:org/app name", undefined],
  ["", undefined],
])("the remote %j is %j", (address, expected) => {
  expect(shown(parseRemote(address))).toBe(expected);
});

it.each([
  ["org/app", "github.com", "github.com org/app"],
  ["org/my.app", "github.com", "github.com org/my.app"],
  ["git.example.com/org/app", "github.com", "git.example.com org/app"],
  ["group/team/app", "gitlab.com", "gitlab.com group/team/app"],
  ["https://github.com/o/n", "gitlab.com", "github.com o/n"],
  ["https://www.github.com/o/n.git", undefined, "github.com o/n"],
  ["git.example.com:8443/o/n", undefined, "git.example.com:8443 o/n"],
  ["git@github.com:o/n", undefined, "github.com o/n"],
  ["https://github.com/o", "github.com", undefined],
  ["app", "github.com", undefined],
  ["org//app/", "github.com", "github.com org/app"],
  ["org/app?x=1", "github.com", undefined],
])("the repository %j, beside %s, is %j", (typed, host, expected) => {
  expect(shown(parseRepo(typed, host))).toBe(expected);
});
