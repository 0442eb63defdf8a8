/** A template as its YAML file has it: partial where it extends another. */
import type { DocumentKind, Field, Part, PartQuestion, Section } from "./model.ts";

type Partially<T> = { readonly [K in keyof T]?: T[K] | undefined };

export interface FieldSource extends Partially<Omit<Field, "id">> {
  readonly id: string;
  /** The field to stand behind; a new one without it comes last. */
  readonly after?: string | undefined;
}

export interface PartQuestionSource extends Partially<Omit<PartQuestion, "question">> {
  readonly question: string;
}

export interface PartSource extends Partially<Omit<Part, "id" | "questions">> {
  readonly id: string;
  /** The part to stand behind; a new one without it comes last. */
  readonly after?: string | undefined;
  readonly questions?: readonly PartQuestionSource[] | undefined;
}

export interface SectionSource extends Partially<Omit<Section, "id" | "parts">> {
  readonly id: string;
  readonly parts?: readonly PartSource[] | undefined;
  /** The section to stand behind; a new one without it comes last. */
  readonly after?: string | undefined;
}

export interface TemplateSource {
  readonly id: string;
  readonly kind?: DocumentKind | undefined;
  readonly extends?: string | undefined;
  readonly name: string;
  readonly when?: string | undefined;
  readonly opening?: string | undefined;
  readonly fields?: readonly FieldSource[] | undefined;
  readonly sections?: readonly SectionSource[] | undefined;
  readonly meeting?: readonly string[] | undefined;
}
