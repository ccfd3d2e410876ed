import { expect, test } from "vitest";
import type { EntryKind } from "../../../generated/graphql.ts";
import { shownKind } from "../kinds.ts";
import { saysWithout } from "./says-without.ts";

const saysIt = (kind: EntryKind, texts: Record<string, string>) =>
  shownKind(kind).texts.some((part) => part.isSaid === true && saysWithout(part, texts));

test("a warning sign without a reply of its own says the general words, and nothing else does", () => {
  expect(saysIt("URGENCY_RULE", { eng: "", zul: "" })).toBe(true);
  expect(saysIt("URGENCY_RULE", { eng: "", zul: "Shayela i-ambulensi." })).toBe(false);
  expect(saysIt("ANSWER", {})).toBe(false);
  expect(saysIt("STATE", {})).toBe(false);
});
