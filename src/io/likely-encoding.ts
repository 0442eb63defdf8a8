/** Which encoding of East Asia bytes are probably in that are no UTF-8, so that an error can name the command that converts them. */

interface Encoding {
  /** As `iconv` calls it. */
  readonly name: string;
  /** What most of its letters beyond ASCII are, in a text in its language. */
  readonly letters: RegExp;
  /** The least share of them, from 0 to 1, that speaks for it. */
  readonly share: number;
}

/** Kana tell Japanese from Chinese; what is decoded in a wrong encoding has hardly any, and few of the common ideographs. */
const ENCODINGS: readonly Encoding[] = [
  { name: "SHIFT_JIS", letters: /[\u3041-\u30ff]/g, share: 0.15 },
  { name: "EUC-JP", letters: /[\u3041-\u30ff]/g, share: 0.15 },
  { name: "EUC-KR", letters: /[\uac00-\ud7a3]/g, share: 0.6 },
  { name: "GB18030", letters: /[\u4e00-\u9fa5\u3001\u3002\uff0c\uff1a]/g, share: 0.9 },
  { name: "BIG5", letters: /[\u4e00-\u9fa5\u3001\u3002\uff0c\uff1a]/g, share: 0.9 },
];
/** In bytes: what stands at the beginning tells enough. */
const LOOKED_AT = 64 * 1024;

/** The first that fits, as `iconv` calls it. */
export function likelyEncoding(bytes: Buffer): string | undefined {
  return ENCODINGS.find(({ name, letters, share }) => {
    const text = decoded(bytes.subarray(0, LOOKED_AT), name);
    const beyond = text?.match(/[^\0-\x7f]/g)?.length ?? 0;
    if (text === undefined || beyond === 0) return false;
    return (text.match(letters)?.length ?? 0) >= beyond * share;
  })?.name;
}

/** Undefined where a byte fits none of its letters, but for one that is cut off at the end. */
function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
