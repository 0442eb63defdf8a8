/** The whole of YAML 1.2. The only module that knows the `yaml` library, which is loaded only for text that needs it (scripts/later-plugin.ts). */

import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  Schema,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span } from "./text.ts";
import {
  trailingComment,
  type YamlEntry,
  type YamlNode,
  type YamlProblem,
  type YamlResult,
  type YamlScalar,
} from "./yaml-node.ts";
import { explain } from "./yaml-problem.ts";

const MAX_DEPTH = 20;
const MAX_ALIASES = 100;
/** Nodes that aliases may stand for, all together. */
const MAX_ALIASED_NODES = 10_000;
const MAX_PROBLEMS = 20;
/** Of the library, of which only the first on a line is told. */
const MAX_ERRORS = 200;

/** Keys are compared here, since the library compares each with all before it. */
const OPTIONS = {
  schema: new Schema({ schema: "core" }) as unknown as string,
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** The whole of YAML, where the quick reading of its plainest shape does not do. */
export function parseWithLibrary(text: string, offset = 0): YamlResult {
  const problems: YamlProblem[] = [];
  const report = (message: string, start: number, end = start + 1) =>
    problems.push({ message, span: { start, end: Math.max(start, Math.min(end, text.length)) } });

  const document = compose(text, report);
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  for (const error of errors.slice(0, MAX_ERRORS)) problems.push(explain(text, error));
  const root = document?.contents && !isNothing(document.contents) ? document.contents : undefined;
  const node = root && new Reader(text, offset, report).node(root);
  return { root: node, problems: tidy(text, problems, offset) };
}

type Report = (message: string, start: number, end?: number) => void;

/** The first document; undefined where the text is nested too deeply to be composed safely. */
function compose(text: string, report: Report): Document.Parsed | undefined {
  let first: Document.Parsed | undefined;
  let tooDeep = false;
  function* tokens() {
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === "directive") {
          report("directives with % are not read: remove this line", token.offset);
        } else yield token;
      }
      // A document and a scalar stand on the stack too. What is deeper could exhaust the call stack.
      if (parser.stack.length > MAX_DEPTH + 2) {
        report(`this is nested more than ${MAX_DEPTH} levels deep: flatten it`, parser.offset);
        tooDeep = true;
        return;
      }
    }
    yield* parser.end();
  }
  for (const document of new Composer(OPTIONS).compose(tokens(), true, text.length)) {
    if (first) {
      const message = "a second YAML document begins here: keep one, and remove the --- or ...";
      report(message, document.range[0]);
      break;
    }
    first = document as Document.Parsed;
  }
  return tooDeep ? undefined : first;
}

/** One problem a line, the first: what follows it is nearly always its echo. */
function tidy(text: string, problems: YamlProblem[], offset: number): YamlProblem[] {
  const sorted = problems
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }, i) => {
      const before = problems[i - 1];
      return !before || text.slice(before.span.start, span.start).includes("\n");
    });
  return sorted.slice(0, MAX_PROBLEMS).map(({ message, span }) => ({
    message,
    span: { start: span.start + offset, end: span.end + offset },
  }));
}

function isNothing(node: Node): boolean {
  return isScalar(node) && node.source === "" && node.value === null;
}

/** Turns the library's nodes into ours. */
class Reader {
  private readonly anchors = new Map<string, { node: YamlNode; size: number }>();
  private aliases = 0;
  private aliased = 0;
  /** Nodes made so far, those behind aliases included. */
  private size = 0;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly report: Report,
  ) {}

  node(node: Node): YamlNode {
    if (isAlias(node)) return this.alias(node);
    const before = this.size;
    const made = this.make(node);
    this.size++;
    const anchor = (node as Scalar).anchor;
    if (anchor) this.anchors.set(anchor, { node: made, size: this.size - before });
    return made;
  }

  private make(node: Node): YamlNode {
    if (isScalar(node)) return this.scalar(node);
    return isMap(node) ? this.map(node) : this.list(node as YAMLSeq<Node>);
  }

  private scalar(node: Scalar): YamlScalar {
    const [start, end] = node.range as [number, number, number];
    const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    const written = block ? this.text.slice(start, end).trimEnd().length + start : end;
    return {
      kind: "scalar",
      span: this.span(start, written),
      text: node.source ?? "",
      value: node.value as YamlScalar["value"],
      quoted: node.type !== "PLAIN",
    };
  }

  private list(node: YAMLSeq<Node>): YamlNode {
    // An item that is a pair, as in `[a: b]`, arrives as a map of its own.
    const items = node.items.map((item) => this.node(item));
    return { kind: "list", span: this.extent(node, items), items, flow: node.flow === true };
  }

  private map(node: YAMLMap): YamlNode {
    const seen = new Set<string>();
    const entries: YamlEntry[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const entry = this.entry(pair);
      if (!entry) continue;
      if (seen.has(entry.key)) {
        const { start, end } = entry.keySpan;
        const message = `\`${entry.key}\` stands here twice: keep one of the two`;
        this.report(message, start - this.offset, end - this.offset);
      } else {
        seen.add(entry.key);
        entries.push(entry);
      }
    }
    return { kind: "map", span: this.extent(node, entries), entries, flow: node.flow === true };
  }

  private entry({ key, value }: Pair<Node, Node | null>): YamlEntry | undefined {
    const [start, end] = key.range as [number, number, number];
    if (!isScalar(key) || !key.source) {
      this.report("a key must be a word: write `key: value`, or quote the value", start, end);
      return undefined;
    }
    const keySpan = this.span(start, end);
    const node = value && !isNothing(value) ? this.node(value) : this.nothingAfter(end);
    const entry = {
      key: key.source,
      keySpan,
      value: node,
      span: { start: keySpan.start, end: node.span.end },
    };
    const comment = this.endsOnItsLine(value) && this.comment(node.span.end);
    return comment ? { ...entry, comment } : entry;
  }

  /** An empty value stands right after the colon, where one can be written. */
  private nothingAfter(keyEnd: number): YamlScalar {
    COLON.lastIndex = keyEnd;
    return nothing(this.offset + keyEnd + (COLON.exec(this.text)?.[0].length ?? 0));
  }

  private endsOnItsLine(value: Node | null): boolean {
    if (!value || isAlias(value)) return true;
    if (isScalar(value)) return value.type !== "BLOCK_LITERAL" && value.type !== "BLOCK_FOLDED";
    return (value as YAMLMap | YAMLSeq).flow === true;
  }

  private comment(end: number): Span | undefined {
    const found = trailingComment(this.text, end - this.offset);
    return found && this.span(found.start, found.end);
  }

  /** Aliases share the node they stand for, and are counted, so that a walk of the tree is bounded. */
  private alias(node: Alias): YamlNode {
    const [start, end] = node.range as [number, number, number];
    const span = this.span(start, end);
    const target = this.anchors.get(node.source);
    if (!target) {
      this.report("a value that begins with * means a YAML alias: quote the value", start, end);
      return nothing(span.end);
    }
    this.aliases++;
    this.aliased += target.size;
    this.size += target.size;
    if (this.aliases <= MAX_ALIASES && this.aliased <= MAX_ALIASED_NODES) {
      return { ...target.node, span };
    }
    if (!this.exhausted) {
      this.exhausted = true;
      this.report("there are too many YAML aliases: write the values out", start, end);
    }
    return nothing(span.end);
  }
  private exhausted = false;

  /** Flow collections end at their bracket, others with the last of what they hold. */
  private extent(node: YAMLMap | YAMLSeq, inside: readonly { span: Span }[]): Span {
    const [start, end] = node.range as [number, number, number];
    const last = inside.at(-1);
    return node.flow || !last
      ? this.span(start, end)
      : { start: start + this.offset, end: last.span.end };
  }

  private span(start: number, end: number): Span {
    return { start: start + this.offset, end: end + this.offset };
  }
}

const COLON = /[ \t]*:/y;

function nothing(at: number): YamlScalar {
  return { kind: "scalar", span: { start: at, end: at }, text: "", value: null, quoted: false };
}
