/** Text as YAML: a plain scalar where any reader takes it for that text, a quoted one on a single line otherwise. */

const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]+/g;
const INDICATOR_FIRST = /^[-?:,[\]{}#&*!|>'"%@`]/;
const COMMENT_OR_KEY = /\s#|:\s|:$/;
const FLOW_INDICATOR = /[,[\]{}]/;
/** What needs an escape, or is no character that every YAML reader accepts. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu;
/** Also the words and numbers of YAML 1.1, which many readers still are. */
const WORD_OF_YAML = /^(?:~|=|<<|null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER =
  /^[-+]?(?:\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\.(?:inf|nan))$/i;
const SEXAGESIMAL = /^[-+]?\d+(?::\d+)+(?:\.\d*)?$/;

/** One text as a value: `key: ${printScalar(text)}`. Line breaks become spaces. The empty text is `""`. */
export function printScalar(text: string): string {
  const line = oneLine(text);
  return isPlain(line) ? line : quote(line);
}

/** A list on one line: `[release-lead, "a, b"]`. */
export function printFlowList(items: readonly string[]): string {
  const printed = items
    .map(oneLine)
    .map((item) => (isPlain(item) && !FLOW_INDICATOR.test(item) ? item : quote(item)));
  return `[${printed.join(", ")}]`;
}

function oneLine(text: string): string {
  return text.replace(LINE_BREAKS, " ");
}

function isPlain(line: string): boolean {
  return (
    line !== "" &&
    line === line.trim() &&
    line.search(UNPRINTABLE) < 0 &&
    !INDICATOR_FIRST.test(line) &&
    !COMMENT_OR_KEY.test(line) &&
    !WORD_OF_YAML.test(line) &&
    !NUMBER.test(line) &&
    !SEXAGESIMAL.test(line)
  );
}

/** Double quotes by habit; single ones where they spare the reader escapes. */
function quote(line: string): string {
  const printable = line.search(UNPRINTABLE) < 0;
  if (printable && /["\\]/.test(line)) return `'${line.replaceAll("'", "''")}'`;
  return `"${line.replace(/["\\]/g, "\\$&").replace(UNPRINTABLE, escapeCode)}"`;
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
