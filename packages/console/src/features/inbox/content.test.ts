import { expect, test } from "vitest";
import { cardsIn, filledIn, gistOf, orderedIn } from "./content.ts";

test.each([
  [
    { kind: "formRequest", text: "Fill in", label: "Begin", form: { id: "1" } },
    { kind: "text", text: "Fill in" },
  ],
  [{ kind: "callRequest" }, { kind: "callRequest", text: "" }],
  [
    { kind: "callPermission", accepted: true, permanent: false },
    { kind: "callAllowed", text: "" },
  ],
  [
    { kind: "callPermission", accepted: false, permanent: false },
    { kind: "callRefused", text: "" },
  ],
  [
    { kind: "product", catalogId: "1", productId: "a" },
    { kind: "product", text: "" },
  ],
  [
    { kind: "order", catalogId: "1", items: [] },
    { kind: "order", text: "" },
  ],
  [
    { kind: "contacts", contacts: [{ phones: [{ phone: "+254 700 000001" }] }] },
    { kind: "contacts", text: "+254 700 000001" },
  ],
])("%o is never blank in the list of conversations", (content, gist) => {
  expect(gistOf(content)).toEqual(gist);
});

test("a form says what was filled in, nested values too, without the token for machines", () => {
  const values = { flow_token: "case-1", age: "32", days: ["Mon", "Tue"], address: { city: "Pune", pin: 411001 } };
  expect(filledIn(values)).toEqual(["age: 32", "days: Mon, Tue", "city: Pune", "pin: 411001"]);
  expect(filledIn(null)).toEqual([]);
});

test("cards and orders say what is in them, and nothing of what is malformed", () => {
  const card = { name: { formatted_name: "Ann" }, phones: [{ phone: "+1" }, { phone: "+1" }, 7] };
  expect(cardsIn([card, null])).toEqual([{ name: "Ann", numbers: ["+1"] }]);
  expect(gistOf({ kind: "contacts", contacts: [card] })).toEqual({ kind: "contacts", text: "Ann \u2066+1\u2069" });
  expect(orderedIn([{ product_retailer_id: "kit-7", quantity: 2 }, "odd"])).toEqual(["kit-7 × 2", ""]);
});
