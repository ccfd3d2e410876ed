import { Pcg, seed } from "./universe.ts";

/** The random UUIDs of the corpus, in the order in which its cases draw them. */
export function seededUuids(): () => string {
  const chance = new Pcg(seed);
  return () => {
    const bytes = [...littleEndian(chance.draw()), ...littleEndian(chance.draw())];
    const marked = bytes.map((byte, index) =>
      index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
    );
    const hex = marked.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
}

function littleEndian(draw: bigint): number[] {
  return Array.from({ length: 8 }, (_, index) => Number((draw >> BigInt(8 * index)) & 0xffn));
}
