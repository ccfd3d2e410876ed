import { expect, test } from "vitest";
import { typedAppCode, typedBackupCode } from "./typed-codes.ts";

test("an app's code is its six digits, in any script and however they are grouped", () => {
  for (const text of ["012345", " 012 345 ", "٠١٢٣٤٥", "०१२ ३४५", "0-1-2-3-4-5", "0123456"])
    expect(typedAppCode(text)).toBe("012345");
  expect(typedAppCode("abc")).toBe("");
});

test("a backup code is understood without its dash, in any script, and one with letters as it stands", () => {
  for (const text of ["48213-90417", "4821390417", " 48213 90417 ", "48213–90417", "٤٨٢١٣-٩٠٤١٧"])
    expect(typedBackupCode(text)).toBe("48213-90417");
  expect(typedBackupCode(" FXBaA-qR03h ")).toBe("FXBaA-qR03h");
});
