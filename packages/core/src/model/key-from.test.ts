import fc from "fast-check";
import { expect, test } from "vitest";
import { keyFrom } from "./key-from.ts";

test("a key is made of what was typed, without accents, and begins with a letter", () => {
  expect(keyFrom("  Où se faire vacciner ?")).toBe("ou_se_faire_vacciner");
  expect(keyFrom("5 G")).toBe("g");
  expect(keyFrom("a".repeat(100))).toHaveLength(60);
  expect(keyFrom("Where can I get a net", 10)).toBe("where_can");
});

test.each([
  ["شكوى عن العيادة", "shkwa_an_alayada"],
  ["آپ کیسے ہیں", "ap_kyse_hyn"],
  ["Жалоба", "zhaloba"],
  ["Їжа й вода", "izha_i_voda"],
  ["Εμβόλιο", "emvolio"],
  ["मास्क", "mask"],
  ["शिकायत", "shikayat"],
  ["টিকা", "tika"],
  ["தடுப்பூசி", "tatuppuchi"],
  ["Ƙarar ɗaki", "karar_daki"],
  ["سؤال ٣", "swal_3"],
])("%s has the key %s", (typed, key) => {
  expect(keyFrom(typed)).toBe(key);
});

test("whatever is typed, the key is one that journeys, addresses and files can carry, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      expect(keyFrom(typed)).toMatch(/^([a-z][a-z0-9_]{0,59})?$/);
    }),
  );
});
