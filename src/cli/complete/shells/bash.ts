/** Completion for bash, 3.2 (as on a Mac) included. */

/**
 * What the names of files are is never trusted: `%q` quotes each, and nothing is expanded again, as `compgen -W` would.
 * Behind a quote that is open already `%q` would make another name of it, so that there only names are offered that
 * mean in quotes what they say.
 */
export const bash = `# Completion of mortem for bash. In ~/.bashrc: source <(mortem completion bash)
_mortem() {
  local how value about
  COMPREPLY=()
  {
    IFS= read -r how
    while IFS=$'\\t' read -r value about; do
      [[ -n $value ]] || continue
      case \${COMP_WORDS[COMP_CWORD]} in
        [\\'\\"]*) case $value in *[\\'\\"\\\\\\$\\\`\\!]*) continue ;; esac ;;
        *) printf -v value '%q' "$value" ;;
      esac
      COMPREPLY+=("$value")
    done
  } <<< "$(command mortem complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)"
  case $how in
    files) ;;
    folders) compopt -o dirnames 2>/dev/null ;;
    *) compopt +o default +o bashdefault 2>/dev/null ;;
  esac
  return 0
}
complete -o bashdefault -o default -F _mortem mortem
`;
