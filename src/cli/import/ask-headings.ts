/** Asks which section the headings mean that several documents have and no template knows. */
import type { Imported } from "../../import/documents/model.ts";
import { headingKey } from "../../template/heading.ts";
import type { Template } from "../../template/model.ts";
import type { NewNames } from "../../values/config-edit.ts";
import type { Ask } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable, truncate } from "../../values/printable.ts";

const LEAST_DOCUMENTS = 2;
const MOST_ASKED = 20;
const WIDEST = 50;
const LONGEST_EXAMPLE = 100;

interface Frequent {
  readonly name: string;
  documents: number;
  /** How the text below it begins in the first document that has any there. */
  example: string;
}

/** Headings without a section, by how many documents have them. */
export class Unknown {
  readonly #found = new Map<string, Frequent>();

  add({ unknown }: Pick<Imported, "unknown">): void {
    const own = new Map(unknown.map((one) => [headingKey(one.name), one]));
    for (const [key, { name, example }] of own) {
      const known = this.#found.get(key);
      if (known === undefined) this.#found.set(key, { name, example, documents: 1 });
      else known.documents++;
      if (known?.example === "") known.example = example;
    }
  }

  /** The most frequent first; of those that are as frequent, the one that was met first. */
  get frequent(): readonly Readonly<Frequent>[] {
    return [...this.#found]
      .filter(([key, { documents }]) => key !== "" && documents >= LEAST_DOCUMENTS)
      .map(([, found]) => found)
      .sort((a, b) => b.documents - a.documents)
      .slice(0, MOST_ASKED);
  }
}

/** Enter alone leaves a heading in the notes. */
export async function askHeadings(
  ask: Ask,
  { sections }: Template,
  unknown: Unknown,
): Promise<NewNames[]> {
  const names: NewNames[] = [];
  const { frequent } = unknown;
  for (let at = 0; at < frequent.length; ) {
    const { name, documents, example } = frequent[at] as (typeof frequent)[number];
    const shown = truncate(printable(name), WIDEST);
    const reply = await ask.choose<string | undefined>({
      message: `Where does "${shown}" belong?`,
      guidance: `${counted(documents, "document")} have this heading (${at + 1} of ${frequent.length}).${begins(example)}`,
      back: at > 0,
      skippable: false,
      initial: undefined,
      choices: [
        ...sections.map(({ id, heading }) => ({ value: id, label: heading })),
        { value: undefined, label: "leave it in the notes", key: "0" },
      ],
    });
    if (reply.kind === "back") {
      at--;
      const before = frequent[at]?.name;
      if (names.at(-1)?.names[0] === before) names.pop();
      continue;
    }
    if (reply.kind === "answer" && reply.value !== undefined)
      names.push({ kind: "headings", id: reply.value, names: [name] });
    at++;
  }
  return names;
}

/** Whoever is asked can hardly remember what stood there. */
function begins(example: string): string {
  return example === "" ? "" : ` One begins: "${truncate(printable(example), LONGEST_EXAMPLE)}"`;
}
