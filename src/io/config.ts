/** Finds and reads the team's config. */
import { join } from "node:path";
import { CONFIG_NAMES, type Config, DEFAULT_CONFIG } from "../values/config.ts";
import type { Files } from "../values/context.ts";
import { MortemError } from "../values/error.ts";

/**
 * The config at the repository's root, the defaults where there is none. YAML and zod are loaded
 * only for one that is there.
 * @param root absolute
 * @throws MortemError when it cannot be read, or says what it may not
 */
export async function loadConfig(
  root: string,
  files: Pick<Files, "exists" | "read">,
): Promise<Config> {
  const [path, other] = CONFIG_NAMES.map((name) => join(root, name)).filter((name) =>
    files.exists(name),
  );
  if (path === undefined) return DEFAULT_CONFIG;
  if (other !== undefined) {
    const message = `both ${CONFIG_NAMES.join(" and ")} are here`;
    throw new MortemError(message, "Keep one of the two.", { path });
  }
  const { parseConfig } = await import("../values/config-schema.ts");
  return parseConfig(files.read(path), path);
}
