import { expect, test } from "vitest";
import { kindBySlug } from "../answers/kinds.ts";
import { hitLink } from "./hit-link.ts";

test("what is found leads to where it stands", () => {
  expect(hitLink({ kind: "CONTACT", id: "c1", contactId: "c1" })).toBe("/contacts/c1");
  expect(hitLink({ kind: "MESSAGE", id: "m1", contactId: "c1" })).toBe("/inbox/c1#message-m1");
  const [, area, slug = "", key] = hitLink({ kind: "ANSWER", id: "mask", contactId: null }).split("/");
  expect([area, kindBySlug(slug)?.kind, key]).toEqual(["answers", "ANSWER", "mask"]);
});
