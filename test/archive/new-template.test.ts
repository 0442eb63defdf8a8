import { expect, it } from "vitest";
import { templateNamed } from "../../src/archive/new-template.ts";
import { refusal } from "../support/refusal.ts";
import { projectOf } from "./support.ts";

it("is the one that is named, else the config's, else the base", () => {
  expect(templateNamed(projectOf({}), "outage").id).toBe("outage");
  expect(templateNamed(projectOf({}, { template: "release" }), undefined).id).toBe("release");
  expect(templateNamed(projectOf({}), undefined).id).toBe("postmortem");
});

it("is refused where there is none of that name, and the config is blamed for its own", () => {
  const path = "/repo/mortem.yaml";
  const project = projectOf({}, { template: "relaese", path });
  const { message, hint, place } = refusal(() => templateNamed(project, undefined));
  expect(message).toBe('there is no template "relaese"');
  expect(hint).toBe("Did you mean `release`?");
  expect(place).toEqual({ path });
  expect(refusal(() => templateNamed(project, "premortem")).place).toEqual({});
});
