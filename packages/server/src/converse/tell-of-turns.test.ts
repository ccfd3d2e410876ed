import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { tellOfTurns } from "./tell-of-turns.ts";

test("a message that was stored before its turn is told of by its id, since a screen has shown it without what triage found", () => {
  const work = (organisation: string, contact: string, message: string | null, isQueued: boolean) => ({
    organisationId: idOf<"organisation">(organisation),
    contactId: idOf<"contact">(contact),
    messageId: message === null ? null : idOf<"message">(message),
    isQueued,
  });
  const told: unknown[] = [];
  const changes = { touch: (...hint: unknown[]) => void told.push(hint) };
  tellOfTurns(changes, [
    work("a", "awa", "straight", false),
    work("a", "ben", "waited", true),
    work("a", "ben", null, true),
    work("b", "cleo", "alone", false),
  ]);
  expect(told).toEqual([
    ["a", "conversation", ["awa", "ben", "ben"]],
    ["a", "message", ["waited"]],
    ["b", "conversation", ["cleo"]],
  ]);
});
