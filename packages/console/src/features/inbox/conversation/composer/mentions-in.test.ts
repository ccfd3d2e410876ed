import { expect, test } from "vitest";
import { mentionsIn } from "./mentions-in.ts";

const member = (memberId: string, name: string) => ({ memberId, name });
const [ben, zoe, omar, olu] = [
  member("1", "Ben Okri"),
  member("2", "Zoé"),
  member("3", "Omar Haddad"),
  member("4", "Olu O’Hara (nights)"),
];
const team = [ben, zoe, omar, olu];

test("members are named in a note by what they are called", () => {
  expect(mentionsIn("@Zoé please, and not Ben", team)).toEqual({ members: [zoe], unknown: [] });
  const [ann, anna, other] = [member("ann", "Ann"), member("anna", "Anna"), member("anna2", "Anna")];
  const alike = [ann, anna, other];
  expect(mentionsIn("for @Anna", alike).members).toEqual([anna, other]);
  expect(mentionsIn("for @Anna and @Ann", alike).members).toEqual([anna, other, ann]);
  expect(mentionsIn("for @Annabel", alike)).toEqual({ members: [], unknown: ["annabel"] });
});

test("a part of a name that is nobody else's is enough, typed in a hurry, at the end of a sentence or in brackets", () => {
  expect(mentionsIn("please look at this @omar", team)).toEqual({ members: [omar], unknown: [] });
  expect(mentionsIn("@haddad, can you? (@OLU) @zoe!", team)).toEqual({ members: [zoe, omar, olu], unknown: [] });
  expect(mentionsIn("@omar haddad @olu o’hara (nights)", team).members).toEqual([olu, omar]);
  expect(mentionsIn("قل @عمر، من فضلك", [member("5", "عمر حداد")]).members).toHaveLength(1);
});

test("what could be two members, or is nobody, names nobody and is told", () => {
  const two = [...team, member("6", "Omar Sy")];
  expect(mentionsIn("@omar or @omr", two)).toEqual({ members: [], unknown: ["omar", "omr"] });
  expect(mentionsIn("@Omar Sy knows", two).members).toEqual([two[4]]);
});

test("an address, a time and a lone sign are no names", () => {
  expect(mentionsIn("ben@example.org @3pm @ @!", team)).toEqual({ members: [], unknown: [] });
});
