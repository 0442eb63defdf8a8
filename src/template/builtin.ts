/** The templates that come with the program: read and merged from data that the build has already parsed. */
import deadline from "../../templates/deadline.yaml";
import engagement from "../../templates/engagement.yaml";
import model from "../../templates/model.yaml";
import outage from "../../templates/outage.yaml";
import postmortem from "../../templates/postmortem.yaml";
import premortem from "../../templates/premortem.yaml";
import release from "../../templates/release.yaml";
import security from "../../templates/security.yaml";
import { merge } from "./merge.ts";
import type { Template } from "./model.ts";
import type { TemplateSource } from "./source.ts";

let built: readonly Template[] | undefined;

/** In the order in which a person chooses from them, the general one first. Tests hold the data to the schema. */
export function builtinTemplates(): readonly Template[] {
  built ??= build();
  return built;
}

function build(): Template[] {
  const base = merge(postmortem as TemplateSource, undefined);
  const special = [outage, release, security, model, engagement, deadline] as TemplateSource[];
  const before = merge(premortem as TemplateSource, undefined);
  return [base, ...special.map((source) => merge(source, base)), before];
}
