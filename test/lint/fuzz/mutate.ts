/** Bytes of files, damaged as disks, editors, merges and strangers damage them. */
import fc from "fast-check";
import { HOSTILE } from "./documents.ts";

/** Places and lengths are taken modulo what there is. */
type Damage =
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "cut" | "double"; readonly at: number; readonly length: number }
  | { readonly kind: "insert"; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: "splice"; readonly at: number; readonly from: number }
  | { readonly kind: "endings"; readonly ending: "\r\n" | "\r" };

const at = fc.nat();
const length = fc.oneof(fc.nat(40), fc.nat(5000));
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("flip" as const), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constantFrom("cut" as const, "double" as const), at, length }),
  fc.record({
    kind: fc.constant("insert" as const),
    at,
    bytes: fc.oneof(
      fc.constantFrom(...HOSTILE).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 8 }),
    ),
  }),
  fc.record({ kind: fc.constant("splice" as const), at, from: fc.nat() }),
  fc.record({
    kind: fc.constant("endings" as const),
    ending: fc.constantFrom("\r\n" as const, "\r" as const),
  }),
);

/** @param files at least one; each with damage, and pieces of the others */
export function damaged(files: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const file = fc.nat(files.length - 1).map((index) => files[index] as Buffer);
  return fc
    .tuple(file, file, fc.array(damage, { minLength: 1, maxLength: 6 }))
    .map(([bytes, other, all]) => all.reduce((now, one) => apply(now, other, one), bytes));
}

function apply(bytes: Buffer, other: Buffer, one: Damage): Buffer {
  if (one.kind === "endings")
    return Buffer.from(bytes.toString("utf8").replace(/\r?\n/g, one.ending));
  const place = one.at % (bytes.length + 1);
  const before = bytes.subarray(0, place);
  const behind = bytes.subarray(place);
  switch (one.kind) {
    case "flip": {
      const flipped = Buffer.from(bytes);
      if (place < bytes.length) flipped[place] = (flipped[place] as number) ^ (1 << one.bit);
      return flipped;
    }
    case "cut":
      return Buffer.concat([before, behind.subarray(one.length)]);
    case "double":
      return Buffer.concat([before, behind.subarray(0, one.length), behind]);
    case "insert":
      return Buffer.concat([before, one.bytes, behind]);
    case "splice":
      return Buffer.concat([before, other.subarray(one.from % (other.length + 1))]);
  }
}
