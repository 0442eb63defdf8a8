/** Which names in angle brackets are markup that people write in Markdown, rather than words to be filled in. */

const ELEMENTS = new Set(
  (
    "a abbr article aside audio b blockquote br button caption center cite code col colgroup dd del details dfn div dl dt " +
    "em figcaption figure font footer form g h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label li main mark " +
    "nav nobr ol p path picture pre q rp rt ruby s samp script section small source span strike strong style sub summary " +
    "sup svg table tbody td tfoot th thead time tr track tt u ul var video wbr"
  ).split(" "),
);

/** @param tag with its angle brackets, as in `<br>` or `</details>` */
export function isHtmlElement(tag: string): boolean {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(tag)?.[1];
  return name !== undefined && ELEMENTS.has(name.toLowerCase());
}
