/** A list of actions in every state, of two documents. */
import { actionsOf, byUrgency, type ListedAction } from "../../src/archive/action-list.ts";
import { documentOf } from "./support.ts";

/** The day on which the list is made. */
export const TODAY = "2019-04-16";

export function listOf(front: string, items: readonly string[], id: string): ListedAction[] {
  const body = `## Action items\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  return actionsOf(documentOf(front, body, id), () => TODAY);
}

export const LISTED: readonly ListedAction[] = [
  ...listOf(
    "title: Login was slow\nservices: [login, Mail]",
    [
      "[ ] **A1** Alert on slow logins — @Ana, due 2019-04-10, detect, P1, #12",
      "[ ] **A2** Ask for a second opinion — @org/team, due 2019-04-23, proposed",
      "[x] **A3** Roll back — @ana, due 2019-04-02, repair, done 2019-04-03, evidence https://x.test/1",
      "[ ] Write it down",
    ],
    "2019-04-05-slow-login",
  ),
  ...listOf(
    "title: A disk was full",
    [
      "[ ] **A1** Watch the disk — @sol, due 2019-04-23, detect",
      "[ ] **A2** Buy disks — declined: the old ones are emptied",
      "[ ] **A3** Clean up — @ana, due 2019-04-16",
    ],
    "2019-03-01-disk",
  ),
].sort(byUrgency);

/** `slow-login#A1`, or the text of one without an id. */
export const namesOf = (listed: readonly ListedAction[]): string =>
  listed
    .map(({ document, action }) => `${document.id.slice(11)}#${action.id ?? action.text}`)
    .join(" ");
