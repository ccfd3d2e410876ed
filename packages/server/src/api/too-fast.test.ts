import type { IncomingMessage } from "node:http";
import Fastify from "fastify";
import { createClient } from "graphql-ws";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { createLog } from "../telemetry/log.ts";
import { graphqlRoute } from "./graphql/http.ts";
import { graphqlSocket } from "./graphql/socket.ts";
import { guardRoutes } from "./http/guarded.ts";
import { programRate, RateLimits } from "./rate-limits.ts";
import { restRoutes } from "./rest/routes.ts";

const memberId = "a program";

/** The API of one program that never rests: no time passes between what it asks. */
async function withRestless(run: (url: string, rates: RateLimits) => Promise<void>): Promise<void> {
  const rates = new RateLimits(() => 0);
  const viewer = { kind: "program", memberId, permissions: new Set() };
  const visitorOf = async () => ({ viewer, session: null });
  const house = { log: createLog("silent"), pool: { query: async () => ({ rows: [{ memberId, standing: "" }] }) } };
  const parts = { visitorOf, rates, house, addressOf: () => "::1", preparation: { prepare: () => [] } } as never;
  const app = Fastify();
  await app.register(async (scope) => graphqlRoute(scope, parts));
  await app.register(async (scope) => {
    guardRoutes(scope, parts);
    await scope.register(restRoutes);
  });
  graphqlSocket(app, parts);
  try {
    await run(await app.listen({ port: 0, host: "127.0.0.1" }), rates);
  } finally {
    await app.close();
  }
}

const told = { code: "RATE_LIMITED", reason: "TOO_FAST", retryAfter: 1 };
const takeAll = (rates: RateLimits) => {
  while (rates.take(memberId, programRate) === 0);
};

test("a program has as many requests at once as it may have, and reads then for how long to wait", () =>
  withRestless(async (url) => {
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(new URL(path, url), { headers: { "content-type": "application/json" }, ...init });
    const many = await Promise.all(Array.from({ length: programRate.burst }, () => ask("/api/v1/journeys")));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([403]));
    const rest = await ask("/api/v1/journeys");
    expect([rest.status, rest.headers.get("retry-after"), await rest.json()]).toMatchObject([429, "1", told]);
    const graphql = await ask("/graphql", { method: "POST", body: '{"query":"{ viewer { name } }"}' });
    expect([graphql.status, graphql.headers.get("retry-after"), await graphql.json()]).toMatchObject([
      429,
      "1",
      { errors: [{ extensions: told }] },
    ]);
  }));

test("who asks too fast over a socket is told so for each question, and opens no other socket", () =>
  withRestless(async (url, rates) => {
    const address = `${url.replace("http", "ws")}/graphql`;
    const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false });
    await new Promise<void>((done) => client.on("connected", () => done()));
    takeAll(rates);
    const asked = client.iterate({ query: "{ viewer { name } }" }).next();
    await expect(asked).rejects.toMatchObject([{ message: expect.any(String), extensions: told }]);
    const knock = new WebSocket(address, "graphql-transport-ws");
    const answer = await new Promise<IncomingMessage>((done) =>
      knock.on("unexpected-response", (_, response) => done(response)),
    );
    expect(answer).toMatchObject({ statusCode: 429, headers: { "retry-after": "1" } });
    knock.on("error", () => undefined).terminate();
    await client.dispose();
  }));
