import { makeSignature } from "better-auth/crypto";
import { expect, test } from "vitest";
import { isAway, openPool } from "../../store/database.ts";
import { createAuth } from "./auth.ts";
import { visitorOf } from "./visitor.ts";

const secret = "a secret that only tests know, 32+";

test("who asks while the database is away hears that, not that something is broken", async () => {
  const pool = openPool("postgres://nobody@127.0.0.1:1/none", 1);
  const cookie = `better-auth.session_token=${encodeURIComponent(`t.${await makeSignature("t", secret)}`)}`;
  const asked = visitorOf(createAuth({ pool, secret }), pool, new Headers({ cookie }));
  await expect(asked).rejects.toSatisfy(isAway);
  await pool.end();
});
