#!/usr/bin/env bash
# What action.yml runs: `mortem lint` for the annotations, and once more for the summary of the job.
# Without `set -u`, since the bash of macOS takes an empty list for an unset one.
# shellcheck disable=SC2016 # What stands between backticks is shown, or JavaScript.
set -eo pipefail

# Ends with 2 and an annotation. Takes what is wrong and what to do; nothing from outside, which could be a command.
refuse() {
  printf '::error title=mortem::%s\n' "$1"
  exit 2
}

# Takes the name of an input and what was given for it.
is_true() {
  case $2 in
    true) return 0 ;;
    false | "") return 1 ;;
    *) refuse "The input \`$1\` takes true or false." ;;
  esac
}

# Does a package.json have mortem among what it depends on? A script of that name is none of it.
depends_on_mortem() {
  node -e '
    const { dependencies, devDependencies, optionalDependencies } = require(process.argv[1]);
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    process.exit(Object.hasOwn(all, "mortem") ? 0 : 1);
  ' "$1" 2>/dev/null
}

# Builds the action's own checkout: what was pinned is what runs, and no name on a registry is trusted.
build_mortem() {
  if [ -e "$GITHUB_ACTION_PATH/dist/main.cjs" ]; then return; fi
  echo '::group::Build mortem'
  # npm would leave out what builds it where NODE_ENV is production.
  (
    cd "$GITHUB_ACTION_PATH" &&
      npm ci --include=dev --ignore-scripts --no-audit --no-fund &&
      npm run build
  ) || refuse 'mortem could not be built, which takes Node 20.19 or later and the npm registry: the log says why.'
  echo '::endgroup::'
}

# Sets `mortem`, the words of the command.
find_mortem() {
  local folder=$PWD is_named=false
  if [ -n "$INPUT_VERSION" ]; then
    mortem=(npx --yes --package="mortem@$INPUT_VERSION" -- mortem)
    return
  fi
  while :; do
    mortem=("$folder/node_modules/.bin/mortem")
    if [ -e "${mortem[0]}" ]; then return; fi
    if [ -e "$folder/package.json" ] && depends_on_mortem "$folder/package.json"; then is_named=true; fi
    if [ "$folder" = "$(dirname "$folder")" ]; then break; fi
    folder=$(dirname "$folder")
  done
  if "$is_named"; then
    refuse 'package.json names mortem, but it is not installed: add a step before this one that runs `npm ci`, or say which `version` to take.'
  fi
  build_mortem
  mortem=(node "$GITHUB_ACTION_PATH/bin/mortem.js")
}

# Sets `base` to what the pull request is merged into.
find_base() {
  if [ "$(git rev-parse HEAD 2>/dev/null)" != "$GITHUB_SHA" ]; then
    base=origin/$GITHUB_BASE_REF
    return
  fi
  # What a pull request checks out is merged already: the first parent is the branch that it is merged into.
  base=HEAD^1
  if git rev-parse --verify --quiet "$base^{commit}" >/dev/null; then return; fi
  GIT_TERMINAL_PROMPT=0 git fetch --quiet --no-tags --depth=2 origin "$GITHUB_SHA" ||
    refuse 'The clone holds nothing to compare the pull request with, and more cannot be fetched: set `fetch-depth: 2` for actions/checkout.'
}

base=$INPUT_BASE
is_pull_request=false
if [ "$GITHUB_EVENT_NAME" = pull_request ]; then is_pull_request=true; fi
if [ -z "$INPUT_CHANGED" ] && { "$is_pull_request" || [ -n "$base" ]; }; then INPUT_CHANGED=true; fi

arguments=(lint)
if is_true strict "$INPUT_STRICT"; then arguments+=(--strict); fi
if is_true changed "$INPUT_CHANGED"; then
  arguments+=(--changed)
  if [ -z "$base" ] && "$is_pull_request"; then find_base; fi
fi
if [ -n "$base" ]; then arguments+=("--base=$base"); fi
if [ -n "$INPUT_MAX_WARNINGS" ]; then arguments+=("--max-warnings=$INPUT_MAX_WARNINGS"); fi
has_summary=false
if is_true summary "$INPUT_SUMMARY"; then has_summary=true; fi
paths=()
while read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"$INPUT_PATHS"

find_mortem
version=$("${mortem[@]}" --version) ||
  refuse 'mortem could not be started: the log says why.'
echo "mortem $version"

status=0
"${mortem[@]}" "${arguments[@]}" --format=github -- "${paths[@]}" || status=$?
if [ "$status" -gt 1 ]; then
  echo '::error title=mortem::It could not do what was asked: the log says why.'
fi
if "$has_summary"; then
  # What it says besides is in the log already.
  "${mortem[@]}" "${arguments[@]}" --format=markdown -- "${paths[@]}" 2>/dev/null >>"$GITHUB_STEP_SUMMARY" || true
fi
exit "$status"
