import { expect, test } from "vitest";
import { type Mention, newIn } from "./mentions.ts";

const mention = (id: string): Mention => ({
  id,
  contactId: "c",
  name: "Thandi",
  phone: null,
  author: "Ben",
  text: "@Ada",
  at: "2026-03-01T08:00:00Z",
  __typename: "Mention",
});

test("a mention that comes while somebody is there is news; those that waited for them are a count", () => {
  const [one, two] = [mention("1"), mention("2")];
  expect(newIn(undefined, [two, one])).toEqual([]);
  expect(newIn([one], [two, one])).toEqual([two]);
  expect(newIn([two, one], [one])).toEqual([]);
});
