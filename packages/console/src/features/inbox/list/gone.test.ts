import { expect, test } from "vitest";
import { goneFrom, withoutGone } from "./gone.ts";

const setting = {
  collections: [{ id: "f1", name: "Letters", open: 0, __typename: "Collection" as const }],
  operators: [
    { memberId: "m1", mayAnswer: true },
    { memberId: "m2", mayAnswer: false },
  ],
  numbers: [
    { id: "n1", retiredAt: null, __typename: "Number" as const },
    { id: "n2", retiredAt: "2026-03-01T10:00:00Z", __typename: "Number" as const },
  ],
  inboxWords: { labels: ["complaint"], answers: [], urgencyRules: [], __typename: "InboxWords" as const },
  inboxRules: { isAutomatic: false, capacity: 5, claimMinutes: 5, onExpiry: "WAIT" } as never,
};

test("a view whose folder, label and member are there misses nothing", () => {
  const filter = { state: "OPEN", collectionId: "f1", assignee: "m1", numberId: "n1", labels: ["complaint"] } as const;
  expect(goneFrom({ ...filter, labels: [...filter.labels] }, setting)).toBeUndefined();
  expect(goneFrom({ state: "OPEN" }, setting)).toBeUndefined();
});

test("what was removed, and who no longer answers, is missed; while nothing is known yet, nothing is", () => {
  const filter = { collectionId: "f2", assignee: "m2", labels: ["complaint", "old"] };
  expect(goneFrom(filter, setting)).toEqual({ folder: true, member: true, number: false, labels: ["old"] });
  const nothing = { folder: false, member: false, labels: [] };
  for (const numberId of ["n2", "n3"]) expect(goneFrom({ numberId }, setting)).toEqual({ ...nothing, number: true });
  expect(goneFrom(filter, { ...setting, inboxRules: undefined })).toBeUndefined();
});

test("a view is left with what is still there, and with nothing where that would be all conversations", () => {
  const gone = { folder: true, member: false, number: true, labels: ["old"] };
  expect(
    withoutGone({ state: "OPEN", collectionId: "f2", numberId: "n2", labels: ["complaint", "old"] }, gone),
  ).toEqual({
    state: "OPEN",
    labels: ["complaint"],
  });
  expect(withoutGone({ state: "OPEN", collectionId: "f2", labels: ["old"] }, gone)).toBeUndefined();
});
