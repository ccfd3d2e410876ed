import type { HttpAnswer } from "@hotline/core/flow/index.ts";
import { expect, test } from "vitest";
import { neighbour } from "../test/neighbour.ts";
import { callHttp } from "./call-http.ts";

const outside = neighbour();

/** A machine that is busy with other tests is no server that does not answer. */
const rules = { allowPrivate: true, timeoutMs: 60_000, maxBytes: 1000, pauseMs: 1 };

function call(
  method: string,
  path = "/",
  more: { body?: string; headers?: Record<string, string> } = {},
  patience = rules.timeoutMs,
) {
  const request = { method, url: `${outside.url}${path}`, headers: {}, body: "", ...more };
  return callHttp(request, "key-1", { ...rules, timeoutMs: patience });
}

const statusOf = (told: HttpAnswer) => (told.outcome === "answered" ? told.status : told.outcome);

test("a call carries its headers and body, and the answer comes back whole with its text on the wire", async () => {
  let said = "";
  outside.answer = (request, response) => {
    request.on("data", (chunk) => {
      said += chunk;
    });
    request.on("end", () => response.writeHead(201, { "x-kind": "test" }).end("café"));
  };
  const told = await call("POST", "/a?b=c", { body: "héllo", headers: { "Content-Type": "text/plain" } });
  expect(told).toMatchObject({ outcome: "answered", status: 201, body: "café", retries: 0 });
  expect(said).toBe("héllo");
  expect(outside.asked[0]?.headers).toMatchObject({ "content-type": "text/plain", "idempotency-key": "key-1" });
  if (told.outcome !== "answered") throw new Error("It was answered.");
  expect(told.headers["x-kind"]).toBe("test");
  expect(told.request).toMatch(/^POST \/a\?b=c HTTP\/1\.1\r\nhost: 127\.0\.0\.1/);
  expect(told.sizes.response).toBe(5);
});

test("an answer that is too long is left out, and said to be", async () => {
  outside.answer = (_, response) => response.end("x".repeat(2000));
  expect(await call("GET")).toMatchObject({ outcome: "answered", body: "", bodyLimit: 1000 });
});

test("a busy server is asked again, for every method, and not for ever", async () => {
  outside.answer = (_, response) => response.writeHead(outside.asked.length === 1 ? 503 : 200).end();
  expect(await call("POST")).toMatchObject({ status: 200, retries: 1 });
  outside.answer = (_, response) => response.writeHead(429).end();
  expect(await call("GET")).toMatchObject({ status: 429, retries: 2 });
});

test("a call whose outcome nobody knows is made again only where twice is like once", async () => {
  outside.answer = (request) => request.destroy();
  expect(await call("POST")).toMatchObject({ outcome: "noAnswer", retries: 0 });
  expect(outside.asked.length).toBe(1);
  expect(await call("PUT")).toMatchObject({ outcome: "noAnswer", retries: 2 });
});

test("a server that does not answer in time is not waited for", async () => {
  outside.answer = () => undefined;
  expect(await call("GET", "/", {}, 300)).toMatchObject({
    outcome: "noAnswer",
    reason: "it took too long to answer",
    retries: 0,
  });
});

test("nobody at the address is no answer", async () => {
  const told = await callHttp({ method: "GET", url: "http://127.0.0.1:1/", headers: {}, body: "" }, "k", rules);
  expect(told).toMatchObject({ outcome: "noAnswer", retries: 2 });
});

test("a redirect is followed; one to a private address is refused like the address itself", async () => {
  outside.answer = (request, response) =>
    request.url === "/new" ? response.end("here") : response.writeHead(302, { location: "/new" }).end();
  expect(statusOf(await call("GET", "/old"))).toBe(200);
  outside.answer = (_, response) => response.writeHead(302, { location: "/round" }).end();
  expect(await call("GET")).toMatchObject({ status: 302 });
  const closed = { ...rules, allowPrivate: false };
  const target = { method: "GET", url: "http://10.0.0.1/", headers: {}, body: "" };
  expect(await callHttp(target, "k", closed)).toEqual({ outcome: "refused", hostname: "10.0.0.1" });
  const named = { ...target, url: `http://localhost:${new URL(outside.url).port}/` };
  expect(await callHttp(named, "k", closed)).toEqual({ outcome: "refused", hostname: "localhost" });
});
