/** What would make a session better, said as soon as it can be known, in a sentence or two. */
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import { fieldIsFilled, fieldText } from "../../document/front-matter.ts";
import { resolveLink } from "../../lint/links.ts";
import { ENOUGH_ROLES, PERSPECTIVE_NAMES, perspectivesOf, rolesOf } from "../../premortem/roles.ts";
import type { Person } from "../../values/config.ts";
import type { Context } from "../../values/context.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { hanging, printable } from "../../values/printable.ts";
import { shortened } from "../../values/text.ts";

/** Of a new pre-mortem, as far as it is known. */
export function hintsOn(document: Document, { config: { people }, ...project }: Project): string[] {
  return [
    scopeHint(document, project),
    facilitatorHint(document),
    rolesHint(document, people),
  ].filter((hint) => hint !== undefined);
}

export function scopeHint(
  { front, path }: Document,
  { root, files }: Pick<Project, "root" | "files">,
): string | undefined {
  const scope = fieldText(front, "scope");
  if (scope !== undefined) {
    if (/\s|^[a-z][a-z\d+.-]{0,20}:/i.test(scope) || !/[/.]/.test(scope)) return undefined;
    const targets = ["", path].flatMap((from) => resolveLink(from, scope) || []);
    return targets.some((target) => files.exists(absolutePath(root, target)))
      ? undefined
      : `there is no ${shortened(scope)} yet. Correct \`scope:\`, which counts from the root of the repository, or commit the file with it.`;
  }
  return "nothing is on paper: a group without it speaks in generalities. Write `scope:`, a link or a path, before you meet.";
}

/** The handle that both have; undefined while they differ. */
export function ownFacilitator({ front }: Document): string | undefined {
  const [owner, facilitator] = [fieldText(front, "owner"), fieldText(front, "facilitator")];
  if (owner === undefined || facilitator === undefined) return undefined;
  return normaliseHandle(owner) === normaliseHandle(facilitator) ? facilitator : undefined;
}

export function facilitatorHint(document: Document): string | undefined {
  const both = ownFacilitator(document);
  if (both === undefined) return undefined;
  return `${both} owns it too. Somebody else leads better, since it is not their plan that is picked to pieces.`;
}

export function rolesHint(document: Document, people: readonly Person[]): string | undefined {
  const roles = rolesOf(document, people);
  if (!fieldIsFilled(document.front, "participants") || roles.length >= ENOUGH_ROLES)
    return undefined;
  if (roles.length === 0) return NO_ROLES;
  const there = perspectivesOf(roles);
  const missing = PERSPECTIVE_NAMES.filter((name) => !there.includes(name));
  const whom = missing.length === 0 ? "somebody else" : listed(missing, "or");
  const group = `Of ${listed(PERSPECTIVE_NAMES, "and")}, the group has ${listed(there, "and") || "none"}`;
  return `${roles.length === 1 ? "everybody has one role" : "there are two roles"}, and three or more see more. ${group}: who could speak for ${whom}?`;
}

const NO_ROLES = `no roles are given; write them in brackets, as in ana (engineering). People from ${listed(PERSPECTIVE_NAMES, "and")} work each see other dangers.`;

function listed(words: readonly string[], word: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${word} ${last}`;
}

export function sayHint({ err, errStyle, width }: Context, hint: string): void {
  err(`${errStyle.warning(hanging("hint: ", printable(hint), width))}\n`);
}
