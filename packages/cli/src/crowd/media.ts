import { crc32, deflateSync } from "node:zlib";

/** A voice message in which nothing is said: Opus in Ogg, so many seconds of it. */
export function silence(seconds: number): Buffer {
  const head = Buffer.concat([Buffer.from("OpusHead"), Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
  const tags = Buffer.concat([Buffer.from("OpusTags"), Buffer.from([0, 0, 0, 0, 0, 0, 0, 0])]);
  const pages = [oggPage([head], 0, 0, 2), oggPage([tags], 1, 0, 0)];
  // A frame of 20 ms; a page holds a second.
  const frame = Buffer.from([0xf8, 0xff, 0xfe]);
  for (let second = 1; second <= seconds; second++)
    pages.push(oggPage(Array(50).fill(frame), second + 1, second * 48_000, second === seconds ? 4 : 0));
  return Buffer.concat(pages);
}

function oggPage(packets: readonly Buffer[], number: number, position: number, flags: number): Buffer {
  const head = Buffer.alloc(27);
  head.write("OggS");
  head[5] = flags;
  head.writeUInt32LE(position, 6);
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(number, 18);
  head[26] = packets.length;
  const page = Buffer.concat([head, Buffer.from(packets.map(({ length }) => length)), ...packets]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

/** Ogg's own sum: the polynomial of CRC-32, neither reflected nor inverted. */
function oggChecksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

/** A picture of two colours that run into each other. */
export function picture(size: number, hue: number): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const at = y * (1 + size * 3) + 1 + x * 3;
      rows[at] = Math.round((255 * x) / size);
      rows[at + 1] = Math.round((255 * y) / size);
      rows[at + 2] = hue;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
