/** Participants who see different dangers. */
import { fieldIsFilled } from "../../document/front-matter.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { ENOUGH_ROLES, rolesOf } from "../../premortem/roles.ts";
import { counted } from "../../values/counted.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";
import { PREMORTEM } from "../sources.ts";

export default {
  id: "roles-diverse",
  class: "judgement",
  severity: "info",
  summary: "The participants have at least three different roles.",
  why: "Everyone sees other dangers: engineering, data, product, and above all those who face clients. Five people of one trade have one idea five times.",
  source: PREMORTEM,
  good: [
    {
      title: "three roles",
      front: {
        participants: "[modelling-lead (engineering), analyst (data), consultant (client work)]",
      },
    },
  ],
  bad: [
    {
      title: "two roles, however they are capitalised",
      front: {
        participants: "[modelling-lead (engineering), release-lead (Engineering), analyst (data)]",
      },
    },
    {
      title: "nobody says as what they take part",
      front: { participants: "[modelling-lead, release-lead, analyst, consultant]" },
    },
  ],
  kinds: ["premortem"],
  *check({ document, config }) {
    // Once the project is over, nobody can be asked to join.
    if (!fieldIsFilled(document.front, "participants") || isEnded(document)) return;
    const roles = rolesOf(document, config.people);
    if (roles.length >= ENOUGH_ROLES) return;
    yield {
      message:
        roles.length === 0
          ? "none of the participants has a role"
          : `the participants have only ${counted(roles.length, "role")}`,
      hint: "Ask somebody who builds it, who knows the data, who sells it and who faces its clients, and write the role behind each, as in `ana (engineering)`.",
      span: fieldSpan(document, "participants"),
    };
  },
} satisfies Rule;
