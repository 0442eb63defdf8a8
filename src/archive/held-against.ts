/** Which pre-mortems a post-mortem is held against. Only heads are looked at. */
import { anticipatedOf } from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { firstDay, timeOf } from "../document/facts.ts";
import { fieldList } from "../document/front-matter.ts";
import { printDay } from "../values/day.ts";
import { fold } from "./fold.ts";
import { dateOf } from "./order.ts";

/** What of an incident decides it. Plain data, so that thousands can be kept. */
export interface IncidentHead {
  readonly services: readonly string[];
  /** `YYYY-MM-DD`: the day it began. */
  readonly day: string | undefined;
  /** The ids that it names, in `premortems` and in `anticipated`. */
  readonly named: readonly string[];
}

/** What of a pre-mortem decides it. */
export interface ProjectHead {
  readonly id: string;
  readonly services: readonly string[];
  /** `YYYY-MM-DD` */
  readonly heldOn: string | undefined;
  readonly endedOn: string | undefined;
}

export function incidentHead(document: Document): IncidentHead {
  const named = [
    ...fieldList(document.front, "premortems"),
    ...anticipatedOf(document).map(({ premortem }) => premortem),
  ];
  return {
    services: servicesOf(document),
    day: firstDay(document),
    named: [...new Set(named.map(fold))],
  };
}

export function projectHead(document: Document): ProjectHead {
  const ended = timeOf(document, "ended_at");
  return {
    id: fold(document.id),
    services: servicesOf(document),
    heldOn: dateOf(document),
    endedOn: ended && printDay(ended),
  };
}

/** More than any document names: each is compared with all of another. */
const MOST_SERVICES = 500;

function servicesOf({ front }: Document): string[] {
  return [...new Set(fieldList(front, "services").slice(0, MOST_SERVICES).map(fold))];
}

/** The pre-mortem is named; or it is of the same service, and its project was under way. */
export function isHeldAgainst(incident: IncidentHead, project: ProjectHead): boolean {
  return incident.named.includes(project.id) || isDuring(incident, project);
}

/**
 * Did the incident happen to a service of the project, while it was under way? From the day of the pre-mortem to that
 * on which the project ended, both included. A day that is not known excludes nothing.
 */
export function isDuring(incident: IncidentHead, project: ProjectHead): boolean {
  const { day } = incident;
  const { services, heldOn, endedOn } = project;
  if (!services.some((service) => incident.services.includes(service))) return false;
  if (day === undefined) return true;
  return (heldOn === undefined || heldOn <= day) && (endedOn === undefined || day <= endedOn);
}
