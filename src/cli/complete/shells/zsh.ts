/** Completion for zsh, to be sourced or to stand on the function path as `_mortem`. */

/** `compadd` quotes what it inserts. */
export const zsh = `#compdef mortem
# Completion of mortem for zsh. In ~/.zshrc, behind compinit: source <(mortem completion zsh)
_mortem() {
  local -a lines values shown list
  local line about
  lines=("\${(@f)$(command mortem complete -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  case $lines[1] in
    files) _files; return ;;
    folders) _files -/; return ;;
  esac
  for line in "\${(@)lines[2,-1]}"; do
    about=\${line#*$'\\t'}
    values+=("\${line%%$'\\t'*}")
    shown+=("\${line%%$'\\t'*}\${about:+  -- $about}")
    [[ -n $about ]] && list=(-l)
  done
  (( $#values )) && compadd -U -V mortem $list -d shown -a values
}
if [[ $funcstack[1] == _mortem ]]; then
  _mortem "$@"
elif (( $+functions[compdef] )); then
  compdef _mortem mortem
fi
`;
