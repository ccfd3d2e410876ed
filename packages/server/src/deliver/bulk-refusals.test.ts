import type { OutboundContent } from "@hotline/core/model/message.ts";
import { expect, test } from "vitest";
import { BulkRefusals } from "./bulk-refusals.ts";
import type { Verdict } from "./outcome.ts";

const template = (name: string): OutboundContent => ({
  kind: "template",
  name,
  language: "en",
  components: [],
  shown: "",
});
const refused: Verdict = { kind: "failed", error: { code: 132_000, title: "no" }, alert: true, forAll: false };
const accepted: Verdict = { kind: "accepted", wamid: "w" };

test("five refusals of the same template in a row are no one person's affair, one by the way is", () => {
  const refusals = new BulkRefusals();
  const meetsAll = (name: string, verdict: Verdict = refused) => {
    const judged = refusals.judge(verdict, { content: template(name) });
    return judged.kind === "failed" && judged.forAll;
  };
  expect([1, 2, 3, 4, 5, 6].map(() => meetsAll("news"))).toEqual([false, false, false, false, true, true]);
  expect(meetsAll("other")).toBe(false);
  meetsAll("news", accepted);
  expect(meetsAll("news")).toBe(false);
  const personal: Verdict = { ...refused, alert: false };
  expect([1, 2, 3, 4, 5, 6].some(() => meetsAll("other", personal))).toBe(false);
});
