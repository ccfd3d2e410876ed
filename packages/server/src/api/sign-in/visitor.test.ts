import { makeSignature } from "better-auth/crypto";
import { expect, test } from "vitest";
import { isAway, isCrowded, openPool } from "../../store/database.ts";
import { withDatabase } from "../../test/database.ts";
import { createAuth } from "./auth.ts";
import { visitorOf } from "./visitor.ts";

const secret = "a secret that only tests know, 32+";

async function withCookie(): Promise<Headers> {
  const cookie = `better-auth.session_token=${encodeURIComponent(`t.${await makeSignature("t", secret)}`)}`;
  return new Headers({ cookie });
}

test("who asks while the database is away hears that, not that something is broken", async () => {
  const pool = openPool("postgres://nobody@127.0.0.1:1/none", 1);
  const asked = visitorOf(createAuth({ pool, secret }), pool, await withCookie());
  await expect(asked).rejects.toSatisfy(isAway);
  await pool.end();
});

test("who finds every connection in use hears that, also where one is free a moment later", () =>
  withDatabase(async (pool) => {
    let areInUse = false;
    const connect = () =>
      areInUse ? Promise.reject(new Error("timeout exceeded when trying to connect")) : pool.connect();
    const sessions = new Proxy(pool, {
      get: (target, name) => (name === "connect" ? connect : Reflect.get(target, name)),
    });
    const auth = createAuth({ pool: sessions, secret });
    // The library looks at its database before it answers the first time; what breaks there it does not put into words of its own.
    expect(await visitorOf(auth, pool, await withCookie())).toMatchObject({ viewer: null });
    areInUse = true;
    await expect(visitorOf(auth, pool, await withCookie())).rejects.toSatisfy(isCrowded);
  }));
