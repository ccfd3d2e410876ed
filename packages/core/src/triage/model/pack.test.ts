import { expect, test } from "vitest";
import { decodeModel } from "./model.ts";
import { pack, unpack } from "./pack.ts";

test("plain data and typed arrays of all kinds come back as they were", () => {
  const value = {
    name: "Größe 👍",
    empty: new Int8Array(0),
    parts: [new Int8Array([-1, 2]), new Uint32Array([4_000_000_000]), new Float64Array([Math.PI])],
    deep: { list: [1, null, "x"], flag: true, floats: Float32Array.from([0.5, -0.25]) },
  };
  expect(unpack(pack(value))).toEqual(value);
});

test("bytes that lie unevenly in a larger buffer are read as well", () => {
  const bytes = pack({ numbers: new Float64Array([1, 2, 3]) });
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(unpack(shifted.subarray(3))).toEqual({ numbers: new Float64Array([1, 2, 3]) });
});

test("what is no model, cut short or of another format is refused with a reason", () => {
  expect(() => unpack(new Uint8Array([1, 2, 3]))).toThrow("not a model");
  expect(() => unpack(pack({ numbers: new Float64Array(100) }).slice(0, 200))).toThrow("cut short");
  expect(() => decodeModel(pack({ format: 99, version: "x" }))).toThrow("train it again");
});
