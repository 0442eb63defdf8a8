/** A word of a command line without its quotes, as a shell would take it, but for what the shell would run or look up. */

/** Never fails: a quote that is not closed ends with the word. */
export function unquoted(word: string): string {
  let text = "";
  let quote = "";
  for (let at = 0; at < word.length; at++) {
    const character = word[at] as string;
    if (character === quote) quote = "";
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === "\\" && quote !== "'") text += word[++at] ?? "";
    else text += character;
  }
  return text;
}
