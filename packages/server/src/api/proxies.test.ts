import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf } from "./proxies.ts";

const from = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress: "10.0.0.1" },
  }) as unknown as IncomingMessage;

test("without a proxy nobody is believed about their address", () => {
  expect(addressOf(from("203.0.113.7"), 0)).toBe("10.0.0.1");
});

test("what a caller wrote before the proxy's own entry does not count", () => {
  expect(addressOf(from("198.51.100.1, 203.0.113.7"), 1)).toBe("203.0.113.7");
  expect(addressOf(from("198.51.100.1, 203.0.113.7, 192.0.2.9"), 2)).toBe("203.0.113.7");
});

test("a header that is missing, empty or shorter than the row of proxies leaves what there is", () => {
  expect(addressOf(from(), 1)).toBe("10.0.0.1");
  expect(addressOf(from(""), 1)).toBe("10.0.0.1");
  expect(addressOf(from("203.0.113.7"), 2)).toBe("203.0.113.7");
});
