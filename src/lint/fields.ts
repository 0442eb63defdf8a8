/** What the value of each front-matter field must look like, by the field's type. */

import type { Field, FieldType } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import { isDay } from "../values/day.ts";
import { isHandle, parseParticipant } from "../values/handle.ts";
import { didYouMean } from "../values/nearest.ts";
import { parsePeriod } from "../values/period.ts";
import { type Edit, shortened } from "../values/text.ts";
import { parseTime } from "../values/time.ts";
import type { YamlNode, YamlScalar } from "../values/yaml-node.ts";
import { isZone } from "../values/zone.ts";
import type { Fault } from "./rule.ts";

/** Looks at the value of a field that is not empty. */
type Check = (node: YamlNode, field: Field, config: Config, source: string) => Iterable<Fault>;

const TIME_HINT =
  "Write it as precisely as is known: 2019-04-02, 2019-04-02T10, 2019-04-02T10:30, or ~2019-04-02T10:30.";
const HANDLE_HINT =
  "A handle is letters, digits and ._- without a blank, as in release-lead or platform/on-call.";

const SEVERITY_HINT = "Write one of these, or add it to `severities` in mortem.yaml.";

const CHECKS: Readonly<Record<FieldType, Check>> = {
  text: one(() => undefined),
  time: one((text) => (parseTime(text) ? undefined : { wrong: "is not a time", hint: TIME_HINT })),
  day: one((text) =>
    isDay(text) ? undefined : { wrong: "is not a day", hint: "Write it as 2019-04-05." },
  ),
  period: one((text) =>
    parsePeriod(text)
      ? undefined
      : { wrong: "is no length of time", hint: "Write it as 2 weeks, 10 days or 1 month." },
  ),
  zone: one((text) =>
    isZone(text)
      ? undefined
      : { wrong: "is not a time zone", hint: "Write its IANA name, as in Europe/Berlin or UTC." },
  ),
  handle: one((text) =>
    isHandle(text) ? undefined : { wrong: "is not a handle", hint: handleHint(text) },
  ),
  handles: each((text) =>
    parseParticipant(text) ? undefined : { wrong: "is not a handle", hint: handleHint(text) },
  ),
  choice: one((text, { values }) => notAmong(values, text)),
  severity: one((text, _, { severities }) => notAmong(severities, text, SEVERITY_HINT)),
  list: each(() => undefined),
};

/**
 * What is wrong with a field's value; nothing is wrong with an empty one here.
 * @param source the text that the value stands in
 */
export function* checkField(
  node: YamlNode,
  field: Field,
  config: Config,
  source: string,
): Generator<Fault> {
  if (node.kind === "scalar" && (node.value === null || node.text.trim() === "")) return;
  yield* CHECKS[field.type](node, field, config, source);
}

/**
 * A choice that is none of a few; `undefined` where it is one.
 * @param otherwise the hint where none of them resembles it
 */
export function notAmong(
  values: readonly string[],
  text: string,
  otherwise = "Write one of these.",
): Problem | undefined {
  if (values.includes(text)) return undefined;
  return { wrong: `is none of ${values.join(", ")}`, hint: didYouMean(text, values, otherwise) };
}

export interface Problem {
  /** Stands behind the value: `"x" is not a day`. */
  readonly wrong: string;
  readonly hint: string;
}

type Look = (text: string, field: Field, config: Config) => Problem | undefined;

/** What was meant, where a value differs from it in nothing that could mean something else. */
function meantBy(
  text: string,
  { type, values }: Field,
  { severities }: Config,
): string | undefined {
  if (type === "handle" || type === "handles") {
    const bare = text.replace(/^@/, "");
    const isRead = type === "handle" ? isHandle(bare) : parseParticipant(bare) !== undefined;
    return bare !== text && isRead ? bare : undefined;
  }
  const choices = type === "choice" ? values : type === "severity" ? severities : [];
  const meant = choices.filter((choice) => folded(choice) === folded(text));
  return meant.length === 1 ? meant[0] : undefined;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}

/**
 * Writes what was meant in place of a value, with its quotes. Not where the value stands in several lines or is
 * escaped, and where the new one would be no text without quotes.
 */
function meantEdits({ span, text, quoted }: YamlScalar, source: string, meant: string): Edit[] {
  const written = source.slice(span.start, span.end);
  const [start, end] = quoted ? [span.start + 1, span.end - 1] : [span.start, span.end];
  if (source.slice(start, end) !== text || (quoted && !/^["']/.test(written))) return [];
  return quoted || /^[a-z][a-z0-9-]*$/i.test(meant) ? [{ start, end, text: meant }] : [];
}

/** The fault of a scalar, with its value in front. */
export function faultOf(node: YamlScalar, name: string, { wrong, hint }: Problem): Fault {
  const value = shortened(node.text.trim());
  return { message: `\`${name}\`: "${value}" ${wrong}`, hint, span: node.span };
}

function one(look: Look): Check {
  return function* (node, field, config, source) {
    if (node.kind !== "scalar") {
      const hint =
        node.kind === "list"
          ? "Write one value without brackets; quote it if the brackets are its own."
          : "Write one value, in quotes if it holds a colon.";
      yield {
        message: `\`${field.id}\` takes one value, not a ${node.kind}`,
        hint,
        span: node.span,
      };
      return;
    }
    const problem = look(node.text.trim(), field, config);
    if (problem !== undefined) yield mendable(node, field, config, source, problem);
  };
}

function each(look: Look): Check {
  return function* (node, field, config, source) {
    for (const item of node.kind === "list" ? node.items : [node]) {
      if (item.kind !== "scalar") {
        const hint = "Put an item that holds a colon or brackets in quotes.";
        yield {
          message: `an item of \`${field.id}\` is a ${item.kind}, not a text`,
          hint,
          span: item.span,
        };
        continue;
      }
      const problem = item.value === null ? undefined : look(item.text.trim(), field, config);
      if (problem !== undefined) yield mendable(item, field, config, source, problem);
    }
  };
}

function mendable(
  node: YamlScalar,
  field: Field,
  config: Config,
  source: string,
  problem: Problem,
): Fault {
  const mend = () => {
    const meant = meantBy(node.text, field, config);
    return meant === undefined ? undefined : meantEdits(node, source, meant);
  };
  return { ...faultOf(node, field.id, problem), mend };
}

function handleHint(text: string): string {
  const bare = text.replace(/^@/, "");
  return text.startsWith("@") && isHandle(bare) ? `Write it without @: ${bare}.` : HANDLE_HINT;
}
