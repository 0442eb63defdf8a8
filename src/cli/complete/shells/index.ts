/** The scripts of `mortem completion`, by the name of the shell. */
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { zsh } from "./zsh.ts";

export const SHELLS: Readonly<Record<string, string>> = { bash, zsh, fish };
