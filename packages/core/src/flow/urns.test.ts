import { expect, test } from "vitest";
import { channelFor, countryOf, sendRoute } from "./channels.ts";
import { parseTel } from "./tel.ts";
import { formatUrn, normalizeUrn, parseUrn, urnProblem } from "./urns.ts";

test("an address keeps its channel and the name by which it is shown", () => {
  const urn = { scheme: "twitterid", path: "123", channel: "c", display: "bo#b" };
  expect(formatUrn(urn)).toBe("twitterid:123?channel=c#bo%23b");
  expect(parseUrn(formatUrn(urn))).toEqual(urn);
  expect(parseUrn("nothing")).toBeUndefined();
});

test("each scheme has one spelling", () => {
  expect(normalizeUrn("tel:+27 82-000 1001")).toBe("tel:+27820001001");
  expect(normalizeUrn("twitter: @Bob")).toBe("twitter:bob");
  expect(normalizeUrn("mailto:Ann@Example.ORG")).toBe("mailto:ann@example.org");
  expect(normalizeUrn("whatsapp:ke.Ab1")).toBe("whatsapp:KE.Ab1");
});

test("says why nobody can be reached at an address", () => {
  expect(urnProblem("pigeon:1")).toBe("unknown URN scheme");
  expect(urnProblem("telegram:bob")).toBe("invalid path component");
  expect(urnProblem(`ext:${"x".repeat(201)}`)).toBe("path component too long");
  expect(urnProblem("whatsapp:27820001001")).toBeUndefined();
});

test("phone numbers may be short, spelled with letters, or a name where that is allowed", () => {
  const strict = { short: false, senderId: false };
  expect(parseTel("1-800-FLOWERS", "US", strict)).toBe("+18003569377");
  expect(parseTel("123", "RW", strict)).toBeUndefined();
  expect(parseTel("123", "RW", { short: true, senderId: false })).toBe("123");
  expect(parseTel("PRIZES", "RW", { short: true, senderId: true })).toBe("prizes");
});

const rwanda = { uuid: "r", name: "R", address: "+250788", schemes: ["tel"], roles: ["send"], country: "RW" } as const;
const other = { uuid: "o", name: "O", address: "+2507", schemes: ["tel"], roles: ["send"] } as const;
const contact = { uuid: "c", status: "active", createdOn: "", groups: [], fields: {} } as const;

test("a phone is reached over its own channel, else over the one whose number is most like it", () => {
  const urn = { scheme: "tel", path: "+250788123123" };
  expect(channelFor(urn, "send", [other, rwanda])).toBe(rwanda);
  expect(channelFor({ ...urn, channel: "o" }, "send", [other, rwanda])).toBe(other);
  expect(channelFor({ ...urn, path: "+254711222333" }, "send", [rwanda])).toBeUndefined();
});

test("a message goes to the first address that a channel can send to", () => {
  const urns = ["telegram:1", "tel:+250788123123"];
  expect(sendRoute({ ...contact, urns }, [rwanda])).toMatchObject({ urn: { scheme: "tel" }, channel: rwanda });
  expect(sendRoute({ ...contact, urns: ["telegram:1"] }, [rwanda])).toBeUndefined();
});

test("a contact's country is that of the channel, else of the phone", () => {
  expect(countryOf({ ...contact, urns: ["tel:+254711222333"] }, [])).toBe("KE");
  expect(countryOf({ ...contact, urns: ["tel:+250788123123"] }, [rwanda])).toBe("RW");
  expect(countryOf({ ...contact, urns: ["telegram:1"] }, [])).toBeUndefined();
});
