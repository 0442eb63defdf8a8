/** What was found, as a terminal and as a pipe show it. */
import type { Marked } from "../../archive/search/excerpt.ts";
import type { Found } from "../../archive/search/search.ts";
import type { FoundRecord } from "../../archive/search-schema.ts";
import type { Style } from "../../values/context.ts";
import { hanging, printable } from "../../values/printable.ts";
import { printTable, type TableColumn, type TableFrame } from "../listing/table.ts";

const MARGIN = "  ";
/** A blank that no line is broken at: before a text without blanks, it would stand at the beginning of the next. */
const KEPT = "\u00a0";

/** In a pipe each is one line. */
const COLUMNS: readonly TableColumn<Found>[] = [
  { heading: "Date", text: ({ record }) => record.date ?? "" },
  { heading: "Sev", text: ({ record }) => record.severity ?? "" },
  { heading: "Title", text: ({ record }) => record.title },
  { heading: "Id", text: ({ record }) => record.id },
  { heading: "Section", text: ({ excerpt }) => excerpt?.section ?? "" },
  { heading: "Text", text: ({ excerpt }) => excerpt?.text ?? "" },
];

export function printFound(found: readonly Found[], frame: TableFrame): string {
  if (frame.width === undefined) return printTable(found, COLUMNS, frame);
  const { style } = frame;
  return found
    .map(({ record, title, excerpt }) => {
      const head = printHead(record, frame, highlighted(title, style, style.strong));
      return excerpt === undefined ? head : head + printExcerpt(excerpt, frame);
    })
    .join("\n");
}

/**
 * The title, and below it the day, the severity and the id.
 * @param title as it is shown; the record's own, where it is not given
 */
export function printHead(
  record: FoundRecord,
  { style, width }: TableFrame,
  title = style.strong(printable(record.title)),
): string {
  const facts = [
    record.date ?? "",
    record.kind === "premortem" ? "pre-mortem" : (record.severity ?? ""),
    record.id,
  ];
  const said = facts.map((fact) => printable(fact)).filter((fact) => fact !== "");
  return `${hanging("", title, width)}\n${hanging(MARGIN, style.dim(said.join(" · ")), width)}\n`;
}

function printExcerpt(
  excerpt: Marked & { readonly section: string | undefined },
  { style, width }: TableFrame,
): string {
  const section = printable(excerpt.section ?? "");
  const before = section === "" ? "" : style.dim(`${section}:`) + KEPT;
  return `${hanging(MARGIN, before + highlighted(excerpt, style), width).replaceAll(KEPT, " ")}\n`;
}

/** Made harmless piece by piece, since places are those of the text as it was. */
function highlighted(
  { text, marks }: Marked,
  style: Style,
  look: (text: string) => string = (same) => same,
): string {
  let shown = "";
  let at = 0;
  const plain = (to: number) => {
    const piece = printable(text.slice(at, to));
    return piece === "" ? "" : look(piece);
  };
  for (const { start, end } of marks) {
    shown += plain(start) + style.accent(style.strong(printable(text.slice(start, end))));
    at = end;
  }
  return shown + plain(text.length);
}
