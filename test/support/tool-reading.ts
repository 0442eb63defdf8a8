/** What a reader of a tool's export gives, in a form that is easy to hold against what is expected. */
import type { Beside, ReadTool, ToolReading } from "../../src/import/tools/model.ts";

export function flat({ documents, leftOut, faults }: ToolReading) {
  return {
    sources: documents.map(({ source }) => source),
    remarks: documents.flatMap(({ remarks }) => remarks.map(({ message }) => message)),
    leftOut: leftOut.map(({ path, why }) => `${path}: ${why}`),
    faults,
  };
}

/** @throws Error for a file that is none of the tool's */
export function reading(
  read: ReadTool,
): (text: string, name: string, beside: Beside) => ReturnType<typeof flat> {
  return (text, name, beside) => {
    const found = read(text, name, beside);
    if (found === undefined) throw new Error("the reader takes it for none of its own");
    return flat(found);
  };
}
