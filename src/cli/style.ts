/** Colour by meaning, and only where somebody looks: a terminal, unless `NO_COLOR` or `FORCE_COLOR` says otherwise. */
import { styleText } from "node:util";
import type { Style } from "../values/context.ts";

type Format = Parameters<typeof styleText>[0];

const formats: Record<keyof Style, Format> = {
  strong: "bold",
  dim: "dim",
  error: ["bold", "red"],
  warning: "yellow",
  info: "blue",
  success: "green",
  accent: "cyan",
};

export function styleOf(coloured: boolean): Style {
  const style = (format: Format) => (text: string) =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style(formats.strong),
    dim: style(formats.dim),
    error: style(formats.error),
    warning: style(formats.warning),
    info: style(formats.info),
    success: style(formats.success),
    accent: style(formats.accent),
  };
}

/** `FORCE_COLOR` wins over `NO_COLOR`, as in Node itself. */
export function isColoured(
  stream: { readonly isTTY?: boolean | undefined },
  environment: NodeJS.ProcessEnv,
): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (refused) return false;
  return stream.isTTY === true && terminal !== "dumb";
}
