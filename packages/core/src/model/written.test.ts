import { expect, test } from "vitest";
import { plainNumber, withPlainDigits } from "./written.ts";

test.each([
  "٠١٢٣٤٥٦٧٨٩",
  "۰۱۲۳۴۵۶۷۸۹",
  "०१२३४५६७८९",
  "၀၁၂၃၄၅၆၇၈၉",
  "០១២៣៤៥៦៧៨៩",
  "߀߁߂߃߄߅߆߇߈߉",
  "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙",
  "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
  "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿",
  "０１２３４５６７８９",
])("%s are the digits from zero to nine", (digits) => {
  expect(withPlainDigits(digits)).toBe("0123456789");
});

test("what only looks like a number stays as it is: Roman numerals, fractions, numbers in circles", () => {
  expect(withPlainDigits("Ⅳ ½ ④ 5")).toBe("Ⅳ ½ ④ 5");
});

test("a phone number is plain whatever it was copied from", () => {
  expect(plainNumber("\u202a٠٨٢ ١٢٣\u2013٤٥٦٧\u202c")).toBe("082 123-4567");
});
