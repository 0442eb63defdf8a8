/** Every regular expression of the sources: the literals, those that are put together when a file is loaded, and the phrases. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { compileLanguage } from "../../src/lint/language/compile.ts";
import { english } from "../../src/lint/language/english/index.ts";

export interface Expression {
  /** Below `src`. */
  readonly file: string;
  readonly pattern: RegExp;
}

const ROOT = fileURLToPath(new URL("../../src/", import.meta.url));

/** Each once. */
export async function expressionsOfSources(): Promise<Expression[]> {
  const all: Expression[] = [];
  for (const file of readdirSync(ROOT, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".ts")) continue;
    const source = readFileSync(ROOT + file, "utf8");
    for (const pattern of literalsOf(source)) all.push({ file, pattern });
    if (!source.includes("new RegExp(")) continue;
    for (const pattern of await madeBy(file)) all.push({ file, pattern });
  }
  return each(all);
}

function each(all: readonly Expression[]): Expression[] {
  return [...new Map(all.map((one) => [`${one.pattern}`, one])).values()];
}

/** Those of the phrases that the rules on language look for, which are made at their first use. */
export function expressionsOfPhrases(): Expression[] {
  const { inCauses } = compileLanguage(english);
  const all = inCauses.groups.flatMap(({ rule, phrases }) =>
    phrases().flatMap(({ say, behind, unless, unlessBehind, unlessBefore }) =>
      [say, behind, unless, unlessBehind, unlessBefore]
        .filter((pattern) => pattern !== undefined)
        .map((pattern) => ({ file: rule, pattern })),
    ),
  );
  return each(all);
}

function literalsOf(source: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest));
  return found;
}

/** Loads a file as if for the first time, and keeps what it makes. */
async function madeBy(file: string): Promise<RegExp[]> {
  const made: RegExp[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, args: [string, string?]) {
      const pattern = new target(...args);
      if (new Error().stack?.split("\n")[2]?.includes(file)) made.push(pattern);
      return pattern;
    },
  });
  try {
    await import(`${pathToFileURL(ROOT + file).href}?made`);
  } finally {
    globalThis.RegExp = native;
  }
  return made;
}
