/** The first `mortem.yaml`: short, and with every setting in it, so that nobody has to look one up. */
import { DEFAULT_CONFIG, PRIORITIES } from "../../values/config.ts";
import { MODELINE } from "./editor.ts";

const { postmortems, premortems, severities, limits } = DEFAULT_CONFIG;
const actionDays = PRIORITIES.map((priority) => `${priority}: ${limits.actionWithin[priority]}`);

/**
 * The text of a config that changes nothing but the zone. A comment is `# words`, a setting that is switched off `#key: value`.
 * @param zone an IANA name; machines of a CI are in UTC, the team is not
 */
export function configFile(zone: string): string {
  return `${MODELINE}

# What mortem goes by in this repository. All of it is optional: a line like
# \`#severities: …\` shows a default, or an example where there is none.

# The time zone of new documents, whoever writes them and wherever.
timezone: ${zone}

# Where the documents are.
#postmortems: ${postmortems}
#premortems: ${premortems}

# The worst first.
#severities: [${severities.join(", ")}]

# Who may own documents and actions. An example: by default, whoever git knows.
#people:
#  - { handle: release-lead, name: Release Lead, role: engineering }

# The template of a new post-mortem, unless another is chosen. An example.
#template: outage

# A folder with templates of your own. An example.
#templates: docs/templates

# Rules of \`mortem lint\`, each off, info, warning or error. An example.
#rules:
#  facilitator: off

# What headings and fields of your older documents mean; an example.
# \`mortem import --save-mapping\` adds to it.
#aliases:
#  headings: { impact: [Customer pain] }
#  fields: { started_at: [Outage began] }

# Days until a document is published, a draft is taken up, an action is done.
#limits:
#  publish_within_days: ${limits.publishWithin}
#  draft_within_days: ${limits.draftWithin}
#  action_within_days: { ${actionDays.join(", ")} }
`;
}
