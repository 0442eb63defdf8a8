/** How a pipeline gets hold of mortem: as the repository has it installed, else one version from the registry. */

export interface Runner {
  /** What installs it; undefined where the command itself does. */
  readonly install: string | undefined;
  /** What is written in place of `mortem`. */
  readonly command: string;
}

interface PackageManager extends Runner {
  readonly lockfiles: readonly string[];
}

/**
 * What dependencies run at their installation is not needed, and the index job may push: it is left
 * out, but for yarn, whose versions have no option for it in common.
 */
const MANAGERS: readonly PackageManager[] = [
  {
    lockfiles: ["pnpm-lock.yaml"],
    install: "corepack enable && pnpm install --frozen-lockfile --ignore-scripts",
    command: "pnpm exec mortem",
  },
  {
    lockfiles: ["yarn.lock"],
    install: "corepack enable && yarn install --frozen-lockfile",
    command: "yarn run mortem",
  },
  {
    lockfiles: ["package-lock.json", "npm-shrinkwrap.json"],
    install: "npm ci --ignore-scripts",
    command: "npx --no-install mortem",
  },
];

const WITHOUT_LOCKFILE: Runner = {
  install: "npm install --ignore-scripts",
  command: "npx --no-install mortem",
};

/**
 * @param packageJson the text of the root's `package.json`, if there is one
 * @param isThere whether the root holds a file of that name
 * @param version of mortem
 */
export function runnerFor(
  packageJson: string | undefined,
  isThere: (name: string) => boolean,
  version: string,
): Runner {
  if (packageJson === undefined || !dependsOnMortem(packageJson)) {
    // One version, not the newest: nobody's pull request fails because of our release.
    return { install: undefined, command: `npx --yes mortem@${version}` };
  }
  return MANAGERS.find(({ lockfiles }) => lockfiles.some(isThere)) ?? WITHOUT_LOCKFILE;
}

function dependsOnMortem(packageJson: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(packageJson);
    return [dependencies, devDependencies].some((all) => Object.hasOwn(all ?? {}, "mortem"));
  } catch {
    // Not JSON, or not a package: that is for its package manager to say.
    return false;
  }
}
