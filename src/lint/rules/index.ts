/** Every rule, in the order of the ids. A new one is a file in this folder and a line in this list. */
import type { Rule } from "../rule.ts";
import actionDue from "./action-due.ts";
import actionDueByPriority from "./action-due-by-priority.ts";
import actionId from "./action-id.ts";
import actionIdUnique from "./action-id-unique.ts";
import actionIsNotTryHarder from "./action-is-not-try-harder.ts";
import actionMeta from "./action-meta.ts";
import actionMix from "./action-mix.ts";
import actionOverdue from "./action-overdue.ts";
import actionOwner from "./action-owner.ts";
import actionProposed from "./action-proposed.ts";
import actionState from "./action-state.ts";
import actionVerb from "./action-verb.ts";
import anticipatedKnownRisk from "./anticipated-known-risk.ts";
import arrowForm from "./arrow-form.ts";
import causeIsNotTrigger from "./cause-is-not-trigger.ts";
import checkInDue from "./check-in-due.ts";
import conflictMarkers from "./conflict-markers.ts";
import coverage from "./coverage.ts";
import coverageTarget from "./coverage-target.ts";
import declinedHasReason from "./declined-has-reason.ts";
import detectionSource from "./detection-source.ts";
import disableReason from "./disable-reason.ts";
import disableUnused from "./disable-unused.ts";
import documentIdUnique from "./document-id-unique.ts";
import documentKind from "./document-kind.ts";
import doneHasEvidence from "./done-has-evidence.ts";
import facilitator from "./facilitator.ts";
import fileName from "./file-name.ts";
import frontMatter from "./front-matter.ts";
import frontMatterKnownKeys from "./front-matter-known-keys.ts";
import frontMatterValues from "./front-matter-values.ts";
import heldAgainstPremortem from "./held-against-premortem.ts";
import impactQuantified from "./impact-quantified.ts";
import latePublication from "./late-publication.ts";
import linksResolve from "./links-resolve.ts";
import noBlame from "./no-blame.ts";
import noCounterfactual from "./no-counterfactual.ts";
import noDrama from "./no-drama.ts";
import noHindsight from "./no-hindsight.ts";
import noHumanError from "./no-human-error.ts";
import noLeftoverGuidance from "./no-leftover-guidance.ts";
import noNamesInCauses from "./no-names-in-causes.ts";
import noPlaceholder from "./no-placeholder.ts";
import participantsMany from "./participants-many.ts";
import periodInOrder from "./period-in-order.ts";
import premortemFacilitator from "./premortem-facilitator.ts";
import rankingCurrent from "./ranking-current.ts";
import readable from "./readable.ts";
import references from "./references.ts";
import requiredFields from "./required-fields.ts";
import riskActionOwner from "./risk-action-owner.ts";
import riskCount from "./risk-count.ts";
import riskHasVote from "./risk-has-vote.ts";
import riskId from "./risk-id.ts";
import rolesDiverse from "./roles-diverse.ts";
import scopeLinked from "./scope-linked.ts";
import sectionHeading from "./section-heading.ts";
import sectionOnce from "./section-once.ts";
import sectionsNotEmpty from "./sections-not-empty.ts";
import sectionsPresent from "./sections-present.ts";
import singleRootCause from "./single-root-cause.ts";
import staleDraft from "./stale-draft.ts";
import statusAgrees from "./status-agrees.ts";
import timelineEvidence from "./timeline-evidence.ts";
import timelineInPeriod from "./timeline-in-period.ts";
import timelineMilestones from "./timeline-milestones.ts";
import timelineOrder from "./timeline-order.ts";
import timelineReadable from "./timeline-readable.ts";
import titleCutOff from "./title-cut-off.ts";
import titleHeading from "./title-heading.ts";
import topRiskHasAction from "./top-risk-has-action.ts";
import votesComplete from "./votes-complete.ts";
import votesInRange from "./votes-in-range.ts";

export const RULES: readonly Rule[] = [
  actionDue,
  actionDueByPriority,
  actionId,
  actionIdUnique,
  actionIsNotTryHarder,
  actionMeta,
  actionMix,
  actionOverdue,
  actionOwner,
  actionProposed,
  actionState,
  actionVerb,
  anticipatedKnownRisk,
  arrowForm,
  causeIsNotTrigger,
  checkInDue,
  conflictMarkers,
  coverage,
  coverageTarget,
  declinedHasReason,
  detectionSource,
  disableReason,
  disableUnused,
  documentIdUnique,
  documentKind,
  doneHasEvidence,
  facilitator,
  fileName,
  frontMatter,
  frontMatterKnownKeys,
  frontMatterValues,
  heldAgainstPremortem,
  impactQuantified,
  latePublication,
  linksResolve,
  noBlame,
  noCounterfactual,
  noDrama,
  noHindsight,
  noHumanError,
  noLeftoverGuidance,
  noNamesInCauses,
  noPlaceholder,
  participantsMany,
  periodInOrder,
  premortemFacilitator,
  rankingCurrent,
  readable,
  references,
  requiredFields,
  riskActionOwner,
  riskCount,
  riskHasVote,
  riskId,
  rolesDiverse,
  scopeLinked,
  sectionHeading,
  sectionOnce,
  sectionsNotEmpty,
  sectionsPresent,
  singleRootCause,
  staleDraft,
  statusAgrees,
  timelineEvidence,
  timelineInPeriod,
  timelineMilestones,
  timelineOrder,
  timelineReadable,
  titleCutOff,
  titleHeading,
  topRiskHasAction,
  votesComplete,
  votesInRange,
];
