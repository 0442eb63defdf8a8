/** All tables of the export, each after those that it leads to. */
import { actions } from "./actions.ts";
import { anticipated } from "./anticipated.ts";
import { checkIns } from "./check-ins.ts";
import { documents } from "./documents.ts";
import { fields, participants } from "./front-matter.ts";
import { causeActions, causes, momentActions, moments } from "./items.ts";
import { ideas, risks, votes } from "./risks.ts";
import { sections } from "./sections.ts";
import type { Table } from "./table.ts";
import { timeline } from "./timeline.ts";

export const TABLES: readonly Table[] = [
  documents,
  fields,
  participants,
  sections,
  timeline,
  risks,
  ideas,
  votes,
  checkIns,
  actions,
  causes,
  causeActions,
  moments,
  momentActions,
  anticipated,
];
