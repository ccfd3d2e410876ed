import { crc32 } from "node:zlib";

/** A file in an archive. It is opened twice: its sum stands before it. */
export interface ZipEntry {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

interface Placed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const [most16, most32] = [0xffff, 0xffffffff];
/** Names are UTF-8, and nothing is compressed: pictures and sound are that already. */
const [utf8Names, version, version64] = [0x0800, 20, 45];
/** The first of January 1980, as the format counts: when a file was made stands in the tables. */
const noDate = 0x21;

/** The bytes of an archive, written while they are sent: nothing of it is kept in memory. */
export async function* zipOf(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const placed: Placed[] = [];
  let offset = 0;
  for await (const { name, open } of entries) {
    const one = { name: Buffer.from(name), offset, ...(await measured(open())) };
    const header = localHeader(one);
    yield header;
    let sent = 0;
    for await (const bytes of open()) {
      sent += bytes.length;
      yield bytes;
    }
    if (sent !== one.size) throw new Error("A file changed while it was put into an archive.");
    placed.push(one);
    offset += header.length + sent;
  }
  const directory = Buffer.concat(placed.map(directoryLine));
  yield directory;
  yield ending(placed.length, directory.length, offset);
}

async function measured(content: AsyncIterable<Uint8Array>): Promise<{ readonly crc: number; readonly size: number }> {
  let [crc, size] = [0, 0];
  for await (const bytes of content) [crc, size] = [crc32(bytes, crc), size + bytes.length];
  // WhatsApp takes no file of a fortieth of this.
  if (size >= most32) throw new RangeError("A file of an archive has at most 4 GB.");
  return { crc, size };
}

/** Numbers of two, four or eight bytes, one after the other. */
function numbers(...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

const localHeader = ({ name, crc, size }: Placed): Buffer =>
  Buffer.concat([numbers([4, 0x04034b50], ...common({ name, crc, size }, version), [2, 0]), name]);

/** What stands of a file both before it and in the directory. */
const common = ({ name, crc, size }: Pick<Placed, "name" | "crc" | "size">, needed: number) =>
  [
    [2, needed],
    [2, utf8Names],
    [2, 0],
    [2, 0],
    [2, noDate],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
  ] as const;

/** What begins behind 4 GB says so in an extra field. */
function directoryLine(one: Placed): Buffer {
  const isFar = one.offset >= most32;
  const extra = isFar ? numbers([2, 1], [2, 8], [8, one.offset]) : Buffer.alloc(0);
  const needed = isFar ? version64 : version;
  const rest = [
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(one.offset, most32)],
  ] as const;
  return Buffer.concat([numbers([4, 0x02014b50], [2, needed], ...common(one, needed), ...rest), one.name, extra]);
}

function ending(count: number, size: number, offset: number): Buffer {
  const short = Math.min(count, most16);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, short],
    [2, short],
    [4, size],
    [4, Math.min(offset, most32)],
    [2, 0],
  );
  if (count < most16 && offset < most32) return end;
  const large = numbers(
    [4, 0x06064b50],
    [8, 44],
    [2, version64],
    [2, version64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  );
  return Buffer.concat([large, numbers([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]), end]);
}
