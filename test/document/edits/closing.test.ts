import { describe, expect, it } from "vitest";
import { closed } from "../../../src/document/edits/closing.ts";

describe("closed", () => {
  it.each([
    ["```\ncode", "```\ncode\n```"],
    ["~~~~js", "~~~~js\n~~~~"],
    ["a\n\n  ```js\ncode\n    ```\n", "a\n\n  ```js\ncode\n    ```\n```"],
    ["```\n~~~", "```\n~~~\n```"],
    ["<!-- hi", "<!-- hi\n-->"],
    ["a\n<!-- hi", "a\n<!-- hi\n-->"],
    ["<PRE>\na\n\nb", "<PRE>\na\n\nb\n</PRE>"],
    ["<script src=x>", "<script src=x>\n</script>"],
    ["<?php", "<?php\n?>"],
    ["<!DOCTYPE a", "<!DOCTYPE a\n>"],
    ["<![CDATA[ >", "<![CDATA[ >\n]]>"],
  ])("ends what %j leaves open", (open, whole) => {
    expect(closed(open)).toBe(whole);
    expect(closed(whole)).toBe(whole);
  });

  it.each([
    "",
    "Text",
    "```\ncode\n```",
    "    ```\n    not a fence",
    "- ```\n  closed with its item",
    "> <!-- closed with its quote",
    "<div>\nclosed by a blank line",
    "a `<!--` b",
    "<!-- hi -->",
    "<pre>a</pre>",
  ])("leaves %j as it is", (text) => {
    expect(closed(text)).toBe(text);
  });
});
