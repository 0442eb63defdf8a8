/** A short name for a text, the same on every machine: to tell texts apart, not to keep secrets. */

/** 16 hexadecimal digits: two FNV-1a hashes of 32 bits, from two beginnings. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x9dc5811c);
}

function hash(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >> 8), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
