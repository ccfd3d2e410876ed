import { idOf } from "@hotline/core/model/ids.ts";
import { checkOutbound } from "@hotline/core/whatsapp/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { offerOf, readTap } from "./offers.ts";

test("whatever the answers are called, an offer is a message that WhatsApp takes, and its taps are understood", () => {
  const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== "");
  const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,40}$/);
  const answers = fc.uniqueArray(fc.record({ key, title }), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => one.key,
  });
  fc.assert(
    fc.property(
      answers,
      fc.uuid().map((id) => idOf<"message">(id)),
      (all, messageId) => {
        const offer = offerOf({ text: "?", none: "None", listLabel: "☰", messageId, answers: all });
        expect(checkOutbound(offer)).toEqual([]);
        const choices = offer.kind === "list" ? offer.rows : offer.kind === "buttons" ? offer.buttons : [];
        expect(choices.map(({ id }) => readTap(id))).toEqual([
          ...all.map((one) => ({ messageId, answer: one.key })),
          { messageId, answer: null },
        ]);
      },
    ),
  );
});

test("two answers of one title are offered in a list, since WhatsApp refuses such buttons", () => {
  const answers = [
    { key: "a", title: "Clinic" },
    { key: "b", title: "Clinic" },
  ];
  const offer = offerOf({ text: "?", none: "None", listLabel: "☰", messageId: idOf("m"), answers });
  expect(offer.kind).toBe("list");
  expect(checkOutbound(offer)).toEqual([]);
});

test("ids that are not ours are no taps", () => {
  for (const id of ["", "0190:1", "triage", "triage/x", "menu"]) expect(readTap(id)).toBeNull();
});
