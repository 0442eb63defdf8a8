/** What a post-mortem says of the pre-mortems that it was held against: the risks that named it, and what became of them. */
import { entryOf, type YamlNode } from "../values/yaml-node.ts";
import type { Document } from "./document.ts";

/** How far a risk had foreseen what happened, in the order in which they are offered. */
export const FORESEEN = ["fully", "partly", "not"] as const;
export type Foreseen = (typeof FORESEEN)[number];

/** Was what would have avoided or softened it done when it happened? `none`: there was nothing to be done. */
export const MITIGATIONS = ["done", "partly", "not-done", "none"] as const;
export type Mitigation = (typeof MITIGATIONS)[number];

/** An entry of `anticipated`. */
export interface Anticipated {
  /** The id of the pre-mortem. */
  readonly premortem: string;
  /** `R2`. */
  readonly risk: string;
  /** Undefined where it is not said, or in no word of ours. */
  readonly foreseen: Foreseen | undefined;
  readonly mitigation: Mitigation | undefined;
}

/** `2018-11-05-modelling-library#R2` */
export const RISK_REFERENCE = /^([^#\s]+)#(R\d{1,6})$/i;

/** In the order of the document; an entry that names no risk is left out. */
export function anticipatedOf({ front }: Pick<Document, "front">): Anticipated[] {
  return anticipatedNodes(front.fields.get("anticipated")?.value).flatMap(
    (node) => readAnticipated(node) ?? [],
  );
}

/** Did it foresee what happened, wholly or in part? */
export function isForeseen({ foreseen }: Pick<Anticipated, "foreseen">): boolean {
  return foreseen === "fully" || foreseen === "partly";
}

/** The entries, each as it stands; one that is no list is an entry itself. */
export function anticipatedNodes(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined || (node.kind === "scalar" && node.value === null)) return [];
  return node.kind === "list" ? node.items : [node];
}

/** Undefined where the entry names no risk. */
export function readAnticipated(node: YamlNode): Anticipated | undefined {
  const reference = RISK_REFERENCE.exec(textOf(node, "risk"));
  if (reference === null) return undefined;
  const [, premortem = "", risk = ""] = reference;
  const [foreseen, mitigation] = [textOf(node, "foreseen"), textOf(node, "mitigation")];
  return {
    premortem,
    risk: risk.toUpperCase(),
    foreseen: FORESEEN.find((word) => word === foreseen),
    mitigation: MITIGATIONS.find((word) => word === mitigation),
  };
}

function textOf(node: YamlNode, key: string): string {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text.trim() : "";
}
