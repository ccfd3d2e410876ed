import { expect, test } from "vitest";
import { type Given, GivenNews } from "./given.ts";

const given = (id: string): Given => ({
  id,
  contactId: "c",
  name: "Thandi",
  phone: null,
  author: "Ben",
  __typename: "GivenConversation",
});

test("a conversation that is given while somebody is there is news once, also when it was away meanwhile; a reload tells nothing", () => {
  const [one, two] = [given("1"), given("2")];
  const news = new GivenNews();
  expect(news.of([one], new Set())).toEqual([]);
  expect(news.of([two, one], new Set())).toEqual([two]);
  expect(news.of([], new Set())).toEqual([]);
  expect(news.of([two, one], new Set())).toEqual([]);
});

test("what another page of the browser told is not told again", () => {
  const news = new GivenNews();
  news.of([], new Set());
  expect(news.of([given("2"), given("1")], new Set(["1"]))).toEqual([given("2")]);
});
