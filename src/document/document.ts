/** A document: its front matter at once, its body only when somebody asks. */
import type { DocumentKind, Template } from "../template/model.ts";
import { lineStarts, placeAt } from "../values/text.ts";
import type { ActionItem } from "./actions.ts";
import { type FrontMatter, fieldText, readFrontMatter } from "./front-matter.ts";
import { type Item, readItems } from "./items.ts";
import { parseBlocks } from "./markdown.ts";
import { readActions } from "./read-actions.ts";
import { type Body, readBody, type SectionView } from "./sections.ts";
import { readTimeline, type Timeline } from "./timeline.ts";

/** Chooses the template that a document names; the base of its kind where it names none that is known. */
export type TemplateLookup = (id: string | undefined, kind: DocumentKind) => Template;

export class Document {
  /** As `kind:` says; `undefined` where this is no document of ours. */
  readonly kind: DocumentKind | undefined;
  /** The file's stem. */
  readonly id: string;
  readonly front: FrontMatter;
  readonly template: Template;
  #starts: readonly number[] | undefined;
  #body: Body | undefined;
  #timeline: Timeline | undefined;
  #actions: readonly ActionItem[] | undefined;
  readonly #items = new Map<string, readonly Item[]>();

  /** @param path as it is shown, with `/`, relative to the root */
  constructor(
    readonly path: string,
    readonly text: string,
    lookup: TemplateLookup,
  ) {
    this.id = stemOf(path);
    this.front = readFrontMatter(text);
    const kind = fieldText(this.front, "kind");
    this.kind = kind === "postmortem" || kind === "premortem" ? kind : undefined;
    this.template = lookup(fieldText(this.front, "template"), this.kind ?? "postmortem");
  }

  get starts(): readonly number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }

  /** The 1-based line and column of an offset. */
  place(offset: number): { line: number; column: number } {
    return placeAt(this.starts, offset);
  }

  get body(): Body {
    if (this.#body === undefined) {
      const end = this.front.fence?.span.end ?? 0;
      const firstLine = end === 0 ? 1 : this.place(end).line + 1;
      this.#body = readBody(
        this.text,
        parseBlocks(this.text, this.starts, firstLine),
        this.template,
      );
    }
    return this.#body;
  }

  /** The first section with this id. */
  section(id: string): SectionView | undefined {
    return this.body.sections.find((view) => view.section.id === id);
  }

  /** The items of a section that stands in the document; none otherwise. */
  items(id: string): readonly Item[] {
    const known = this.#items.get(id);
    if (known !== undefined) return known;
    const view = this.section(id);
    const items = view === undefined ? [] : readItems(this.text, view);
    this.#items.set(id, items);
    return items;
  }

  get timeline(): Timeline {
    this.#timeline ??= this.#readTimeline();
    return this.#timeline;
  }

  #readTimeline(): Timeline {
    const views = this.body.sections.filter((view) => view.section.kind === "timeline");
    const all = views.map((view) => readTimeline(this.text, view));
    return {
      entries: all.flatMap((one) => one.entries),
      unreadable: all.flatMap((one) => one.unreadable),
    };
  }

  get actions(): readonly ActionItem[] {
    this.#actions ??= this.body.sections
      .filter(({ section }) => section.kind === "actions" || section.kind === "risks")
      .flatMap((view) => readActions(this.text, view));
    return this.#actions;
  }
}

/** `docs/postmortems/2019-04-02-release.md` → `2019-04-02-release`. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".md") ? name.slice(0, -3) : name;
}
