/** The typed arrays that a model may hold, by the name that stands for them in the header. */
const kinds = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Kind = keyof typeof kinds;
type Numbers = InstanceType<(typeof kinds)[Kind]>;

/** `HLTM`, then the length of the header: the file says at once what it is. */
const magic = 0x4d544c48;
const preamble = 8;
/** Arrays begin at multiples of this, so that they can be used where they lie. */
const alignment = 8;

interface Placed {
  readonly $: Kind;
  readonly at: number;
  readonly length: number;
}

/**
 * Plain data whose leaves may be typed arrays, as bytes: a header in JSON, and the arrays behind it as they lie in
 * memory (little-endian, as on every machine that Node runs on). Reading it copies nothing.
 */
export function pack(value: unknown): Uint8Array {
  const arrays: { at: number; numbers: Numbers }[] = [];
  let size = 0;
  const json = JSON.stringify(value, (_, each: unknown) => {
    const kind = kindOf(each);
    if (kind === undefined) return each;
    const numbers = each as Numbers;
    const placed: Placed = { $: kind, at: size, length: numbers.length };
    arrays.push({ at: size, numbers });
    size = aligned(size + numbers.byteLength);
    return placed;
  });
  const header = inAscii(json);
  const start = aligned(preamble + header.length);
  const bytes = new Uint8Array(start + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, header.length, true);
  for (let i = 0; i < header.length; i++) bytes[preamble + i] = header.charCodeAt(i);
  for (const { at, numbers } of arrays)
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), start + at);
  return bytes;
}

/** The other way. Throws `RangeError` on bytes that are no packed model. */
export function unpack(bytes: Uint8Array): unknown {
  const own = bytes.byteOffset % alignment === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.length < preamble || view.getUint32(0, true) !== magic) throw new RangeError("This is not a model file.");
  const length = view.getUint32(4, true);
  if (preamble + length > own.length) throw new RangeError("The model file is cut short.");
  const start = aligned(preamble + length);
  return JSON.parse(latin(own.subarray(preamble, preamble + length)), (_, each: unknown) =>
    isPlaced(each) ? numbersAt(own, start, each) : each,
  );
}

const aligned = (at: number) => Math.ceil(at / alignment) * alignment;

function kindOf(value: unknown): Kind | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  return (Object.keys(kinds) as Kind[]).find((kind) => value instanceof kinds[kind]);
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === "object" && value !== null && "$" in value && "at" in value && "length" in value;
}

function numbersAt(bytes: Uint8Array, start: number, { $, at, length }: Placed): Numbers {
  const from = start + at;
  if (!Object.hasOwn(kinds, $) || from + length * kinds[$].BYTES_PER_ELEMENT > bytes.length)
    throw new RangeError("The model file is cut short.");
  return new kinds[$](bytes.buffer as ArrayBuffer, bytes.byteOffset + from, length);
}

function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** In pieces: a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
