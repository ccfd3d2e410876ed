import Fastify from "fastify";
import { expect, test } from "vitest";
import { policies } from "../policies/index.ts";
import { allows } from "../policies/policy.ts";
import { grantable, permissionsOf, roles } from "../policies/roles.ts";
import type { Viewer } from "../policies/viewer.ts";
import { newUuid } from "../store/uuid.ts";
import { type Api, withApi } from "../test/api.ts";
import { fill } from "../test/walls/fill.ts";
import { canary, fingerprint } from "../test/walls/strangers-rows.ts";
import { guardRoutes } from "./http/guarded.ts";

const everything = { HOTLINE_LOG_LEVEL: "silent", HOTLINE_TRUST_PROXY: "true" };

/** What each route that is sent something is sent. `null`: a file, or nothing. */
const bodies: Readonly<Record<string, ((id: string) => unknown) | null>> = {
  "POST /api/v1/messages": (id) => ({ contactId: id, content: { kind: "text", text: "hello" } }),
  "PUT /api/v1/contacts": () => ({ phone: "27820001234", name: "Somebody else" }),
  "POST /api/v1/journeys/:id/starts": (id) => ({ contactId: id }),
  "POST /api/v1/conversations/:contactId/claim": () => ({}),
  "DELETE /api/v1/conversations/:contactId/claim": null,
  "POST /api/files": null,
  "POST /api/files/contact-imports": null,
};

const routes = Object.keys(policies)
  .filter((name) => name.includes(" "))
  .map((name) => {
    const [method = "", path = ""] = name.split(" ");
    return { name, method, path };
  });
type Route = (typeof routes)[number];

/** What lists are asked for, of somebody: each of them takes what it knows. */
const asked = (id: string) => `?contactId=${id}&contact=${id}&phone=27820001234`;
const known = (path: string, id: string) => (path === "/api/v1/messages" ? `?contactId=${id}` : asked(id));

let addresses = 0;

async function ask(api: Api, { name, method, path }: Route, id: string, headers: Record<string, string>) {
  addresses += 1;
  const body = bodies[name]?.(id);
  const url = new URL(path.replaceAll(/:\w+/g, id) + (method === "GET" ? known(path, id) : `?contact=${id}`), api.url);
  const response = await fetch(url, {
    method,
    headers: {
      ...headers,
      "x-forwarded-for": `10.2.${addresses >> 8}.${addresses & 255}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { text, status: response.status, isRefused: text.includes('"by":"policy"') };
}

/** Asks for every route, and tells where the answer is another one than the policy's, or none at all. */
async function compare(api: Api, viewer: Pick<Viewer, "permissions"> | null, headers: Record<string, string>) {
  const wrong: string[] = [];
  for (const route of routes) {
    const { text, status, isRefused } = await ask(api, route, newUuid(), headers);
    const allowed = allows(policies[route.name], viewer);
    if (isRefused === allowed) wrong.push(`${route.name}: ${allowed ? "refused" : "let in"} ${text.slice(0, 200)}`);
    if (status >= 500 && status !== 503) wrong.push(`${route.name}: broke ${text.slice(0, 200)}`);
  }
  return wrong;
}

async function keyOf(api: Api, scopes: readonly string[], at?: { organisation: "other" }): Promise<string> {
  const { addApiKey } = await api.as("admin", at).run("integrations/add-api-key", {
    input: { name: "Sync", scopes: [...scopes] },
  });
  return addApiKey.key;
}

test("whatever is sent to a route, the test knows what", () => {
  const sent = routes.filter(({ method }) => method !== "GET").map(({ name }) => name);
  expect(Object.keys(bodies).toSorted()).toEqual(sent.toSorted());
});

test("each route does for each role and for nobody what its policy says", async () => {
  await withApi(async (api) => {
    for (const role of roles) {
      const { cookie } = api.organisation.members[role];
      const viewer = { permissions: permissionsOf(role, null) };
      expect({ role, wrong: await compare(api, viewer, { cookie }) }).toEqual({ role, wrong: [] });
    }
    expect(await compare(api, null, {})).toEqual([]);
  }, everything);
});

test("each route does for a key of each scope what its policy says", async () => {
  await withApi(async (api) => {
    for (const scope of grantable) {
      const authorization = `Bearer ${await keyOf(api, [scope])}`;
      const wrong = await compare(api, { permissions: new Set([scope]) }, { authorization });
      expect({ scope, wrong }).toEqual({ scope, wrong: [] });
    }
  }, everything);
});

test("another organisation's key reads nothing and changes nothing, whatever id it has got hold of", async () => {
  await withApi(async (api) => {
    const { ids } = await fill(api, api.organisation);
    const before = await fingerprint(api.db, api.organisation.id);
    const seen: string[] = [];
    let key = "";
    for (const [at, id] of ids.entries()) {
      // A key may ask only so much at once.
      if (at % 10 === 0) key = await keyOf(api, grantable, { organisation: "other" });
      const authorization = `Bearer ${key}`;
      for (const route of routes) {
        const { text } = await ask(api, route, id, { authorization });
        if (text.includes(canary)) seen.push(`${route.name}: ${text.slice(0, 200)}`);
      }
    }
    expect(seen).toEqual([]);
    expect(await fingerprint(api.db, api.organisation.id)).toEqual(before);
  }, everything);
}, 300_000);

test("a route that has no policy is refused to everybody", async () => {
  const app = Fastify();
  const viewer = { kind: "person", memberId: "m", permissions: permissionsOf("admin", null) } as Viewer;
  const parts = { visitorOf: async () => ({ viewer, session: null }), rates: { take: () => 0 }, house: {} };
  guardRoutes(app, parts as never);
  app.get("/api/secrets", async () => "told");
  const { statusCode, body } = await app.inject("/api/secrets");
  expect(statusCode).toBe(403);
  expect(body).not.toContain("told");
  await app.close();
});

test("what is sent by another site's page is refused, whoever looks at it", async () => {
  await withApi(async (api) => {
    const { cookie } = api.organisation.members.admin;
    const told = [];
    for (const route of routes.filter(({ method }) => method !== "GET")) {
      const { text } = await ask(api, route, newUuid(), { cookie, origin: "https://evil.example" });
      told.push(JSON.parse(text).reason);
    }
    expect(new Set(told)).toEqual(new Set(["FOREIGN_PAGE"]));
  }, everything);
});
