/** Completion for fish. */

/** fish quotes what it inserts. */
export const fish = `# Completion of mortem for fish. Once: mortem completion fish > ~/.config/fish/completions/mortem.fish
function __mortem_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -e words[1]
    set -l lines (command mortem complete -- $words "$current" 2>/dev/null)
    set -l how "$lines[1]"
    set -e lines[1]
    switch "$how"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current" ''
        case '*'
            test (count $lines) -gt 0; and printf '%s\\n' $lines
    end
end
complete -c mortem -f -k -a '(__mortem_complete)'
`;
