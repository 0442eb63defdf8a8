/** No style: for what is no terminal's. */
import type { Style } from "./context.ts";

const same = (text: string) => text;

export const PLAIN: Style = {
  strong: same,
  dim: same,
  error: same,
  warning: same,
  info: same,
  success: same,
  accent: same,
};
