import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { firstAdminLink, makeLink } from "../../store/people/links.ts";
import { type Api, connect, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";

const password = "a horse, a battery";

function post(api: Api, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const json = { "content-type": "application/json", origin: api.url, ...headers };
  return fetch(new URL(path, api.url), { method: "POST", headers: json, body: JSON.stringify(body) });
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function signIn(api: Api, email: string, secret = password) {
  const response = await post(api, "/api/auth/sign-in/email", { email, password: secret });
  return {
    status: response.status,
    cookie: cookieOf(response),
    body: await response.json(),
    headers: response.headers,
  };
}

/** Ada, who came by an invitation to be an operator. */
async function invite(api: Api, email: string | null = "ada@example.org", role = "operator") {
  const { organisation } = api;
  const link = { kind: "invitation", organisationId: organisation.id, role, email, hours: 48 } as const;
  return makeLink(api.db, { ...link, madeBy: organisation.members.admin.id });
}

async function addAda(api: Api): Promise<void> {
  const { token } = await invite(api);
  expect((await post(api, `/api/links/${token}`, { name: "Ada", password })).status).toBe(200);
}

const memberOf = async ({ db }: Api, email: string): Promise<string> =>
  (await db.query<{ id: string }>("select id from members where email = $1", [email])).rows[0]?.id ?? "";

const viewer = async (api: Api, cookie: string) => {
  const body = JSON.stringify({ query: "{ viewer { name role organisation { name } } }" });
  const headers = { "content-type": "application/json", cookie };
  const response = await fetch(new URL("/graphql", api.url), { method: "POST", headers, body });
  return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
};

test("an invitation says what it is for, lets one person in, and is then as unknown as one that never was", async () => {
  await withApi(async (api) => {
    const { token } = await invite(api);
    const link = await fetch(new URL(`/api/links/${token}`, api.url));
    expect(await link.json()).toEqual({
      kind: "invitation",
      organisation: "ours",
      role: "operator",
      email: "ada@example.org",
    });
    expect((await post(api, `/api/links/${token}`, { name: "Ada", password: "short" })).status).toBe(400);
    expect((await post(api, `/api/links/${token}`, { name: "Ada", password, email: "eve@example.org" })).status).toBe(
      400,
    );
    expect(await (await post(api, `/api/links/${token}`, { name: "Ada", password })).json()).toEqual({
      email: "ada@example.org",
    });
    const signed = await signIn(api, "ADA@example.org");
    expect(await viewer(api, signed.cookie)).toEqual({ name: "Ada", role: "OPERATOR", organisation: { name: "ours" } });
    const used = await post(api, `/api/links/${token}`, { name: "Eve", password });
    const unknown = await post(api, "/api/links/nonsense", { name: "Eve", password });
    expect([used.status, await used.text()]).toEqual([unknown.status, await unknown.text()]);
    const expired = await makeLink(api.db, {
      kind: "invitation",
      organisationId: api.organisation.id,
      role: "viewer",
      hours: -1,
    });
    expect((await fetch(new URL(`/api/links/${expired.token}`, api.url))).status).toBe(404);
  });
});

test("two who open one invitation at once do not both get in", async () => {
  await withApi(async (api) => {
    const { token } = await invite(api, null);
    const both = ["a@example.org", "b@example.org"].map((email) =>
      post(api, `/api/links/${token}`, { name: "X", email, password }),
    );
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});

test("somebody with an account joins another organisation with it", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const { cookie } = await signIn(api, "ada@example.org");
    const { token } = await makeLink(api.db, {
      kind: "invitation",
      organisationId: api.other.id,
      role: "builder",
      hours: 1,
    });
    expect((await post(api, `/api/links/${token}`, { name: "Ada", email: "ada@example.org", password })).status).toBe(
      400,
    );
    expect((await post(api, `/api/links/${token}`, {}, { cookie })).status).toBe(200);
    // They are shown what they just joined.
    expect(await viewer(api, cookie)).toEqual({ name: "Ada", role: "BUILDER", organisation: { name: "theirs" } });
    const { rows } = await api.db.query("select role from members where email = 'ada@example.org' order by joined_at");
    expect(rows).toEqual([{ role: "operator" }, { role: "builder" }]);
  });
});

test("who is in the team keeps their role when they open an invitation to it, but for an admin's", async () => {
  await withApi(async (api) => {
    const { admin, viewer: lowly } = api.organisation.members;
    const { token } = await invite(api, null, "viewer");
    const refused = await post(api, `/api/links/${token}`, {}, { cookie: admin.cookie });
    expect(await refused.json()).toMatchObject({ reason: "MEMBER_ALREADY" });
    expect(await viewer(api, admin.cookie)).toMatchObject({ role: "ADMIN" });
    // It is still good for whom it was meant.
    expect((await post(api, `/api/links/${token}`, { name: "Ada", email: "ada@example.org", password })).status).toBe(
      200,
    );
    const { token: raises } = await invite(api, null, "admin");
    expect((await post(api, `/api/links/${raises}`, {}, { cookie: lowly.cookie })).status).toBe(200);
    expect(await viewer(api, lowly.cookie)).toMatchObject({ role: "ADMIN" });
  });
});

test("the first admin comes by a link that each start renews, and that ends when somebody can sign in", async () => {
  await withApi(async (api) => {
    expect(await firstAdminLink(api.db)).toBeNull();
    await api.db.query("alter table audit_log disable trigger all");
    await api.db.query("truncate users, members, links, sign_ins, audit_log cascade");
    const first = await firstAdminLink(api.db);
    const second = await firstAdminLink(api.db);
    const form = { name: "Ada", email: "ada@example.org", password };
    expect((await post(api, `/api/links/${first}`, form)).status).toBe(404);
    expect((await post(api, `/api/links/${second}`, form)).status).toBe(200);
    const { cookie } = await signIn(api, "ada@example.org");
    expect(await viewer(api, cookie)).toEqual({ name: "Ada", role: "ADMIN", organisation: { name: "ours" } });
    expect((await post(api, `/api/links/${second}`, { ...form, email: "eve@example.org" })).status).toBe(404);
    expect(await firstAdminLink(api.db)).toBeNull();
  });
});

test("a reset link sets a new password and ends the sessions of whoever knew the old one", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const { cookie } = await signIn(api, "ada@example.org");
    const { rows } = await api.db.query<{ id: string }>("select id from users where email = 'ada@example.org'");
    const reset = { kind: "passwordReset", organisationId: null, userId: rows[0]?.id ?? "", hours: 1 } as const;
    const { token } = await makeLink(api.db, reset);
    expect((await post(api, `/api/links/${token}`, { password: "another horse, another" })).status).toBe(200);
    expect(await viewer(api, cookie)).toBeNull();
    expect((await signIn(api, "ada@example.org")).status).toBe(401);
    expect((await signIn(api, "ada@example.org", "another horse, another")).status).toBe(200);
  });
});

test("who tried in vain too often and then sets a new password need not wait, and their other reset links end", async () => {
  await withApi(async (api) => {
    await addAda(api);
    for (let i = 0; i < 6; i += 1) await signIn(api, "ada@example.org", `guess no. ${i}`);
    // The account's; the address is still free to err.
    await api.db.query(
      "update sign_in_failures set locked_until = now() + interval '1 minute' where locked_until > failed_at",
    );
    expect((await signIn(api, "ada@example.org")).status).toBe(429);
    const { rows } = await api.db.query<{ id: string }>("select id from users where email = 'ada@example.org'");
    const reset = { kind: "passwordReset", organisationId: null, userId: rows[0]?.id ?? "", hours: 1 } as const;
    const [older, newer] = [await makeLink(api.db, reset), await makeLink(api.db, reset)];
    expect((await post(api, `/api/links/${newer.token}`, { password: "another horse, another" })).status).toBe(200);
    expect((await signIn(api, "ada@example.org", "another horse, another")).status).toBe(200);
    expect((await post(api, `/api/links/${older.token}`, { password: "yet another horse" })).status).toBe(404);
  });
});

test("nobody signs up, and nothing tells whether an address has an account", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const form = { name: "Eve", email: "eve@example.org", password };
    expect((await post(api, "/api/auth/sign-up/email", form)).status).toBeGreaterThanOrEqual(400);
    const known = await signIn(api, "ada@example.org", "not the password");
    const unknown = await signIn(api, "eve@example.org", "not the password");
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    for (const path of ["/request-password-reset", "/forget-password", "/reset-password", "/change-email"])
      expect((await post(api, `/api/auth${path}`, { email: "ada@example.org", newPassword: password })).status).toBe(
        404,
      );
  });
});

test("guessing a password is slowed more and more, also for the right one, and for an account that is none", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const waits = async () => {
      const { rows } = await api.db.query<{ wait: number }>(
        "select extract(epoch from locked_until - failed_at)::int as wait from sign_in_failures order by wait",
      );
      return rows.map(({ wait }) => wait);
    };
    for (const email of ["ada@example.org", "eve@example.org"])
      for (let i = 0; i < 6; i += 1) expect((await signIn(api, email, `guess no. ${i}`)).status).toBe(401);
    // The address is still free to err, both accounts are not.
    expect(await waits()).toEqual([0, 2, 2]);
    await api.db.query("update sign_in_failures set locked_until = now()");
    expect((await signIn(api, "ada@example.org", "guess no. 7")).status).toBe(401);
    expect((await waits()).at(-1)).toBe(4);
    await api.db.query("update sign_in_failures set locked_until = now() + interval '1 minute' where failures = 7");
    const slowed = await signIn(api, "ada@example.org");
    expect([slowed.status, slowed.body]).toMatchObject([429, { code: "RATE_LIMITED" }]);
    expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(40);
    await api.db.query("update sign_in_failures set locked_until = now()");
    expect((await signIn(api, "ada@example.org")).status).toBe(200);
  });
});

test("a password that is tried first is refused, by a link and in the account, and the link stays good", async () => {
  await withApi(async (api) => {
    const { token } = await invite(api);
    const answer = async (path: string, body: object, headers = {}) => {
      const response = await post(api, path, body, headers);
      return [response.status, ((await response.json()) as { reason?: string }).reason];
    };
    const join = (form: object) => answer(`/api/links/${token}`, { name: "Ada Byron", ...form });
    for (const guessable of ["password1234", "Byron@2026!", "ada@example.org"])
      expect(await join({ password: guessable })).toEqual([400, "PASSWORD_GUESSABLE"]);
    expect(await join({ password })).toEqual([200, undefined]);
    const { cookie } = await signIn(api, "ada@example.org");
    const change = (newPassword: string) =>
      answer("/api/auth/change-password", { currentPassword: password, newPassword }, { cookie });
    for (const guessable of ["qwertyuiop123", "Byron@2026!"])
      expect(await change(guessable)).toEqual([400, "PASSWORD_GUESSABLE"]);
    expect(await change("another horse, another")).toEqual([200, undefined]);
  });
});

test("who has somebody's session cannot guess their password by it either", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const { cookie } = await signIn(api, "ada@example.org");
    const guesses = [
      ["/two-factor/enable", { password: "a guess, no more" }],
      ["/two-factor/disable", { password: "a guess, no more" }],
      ["/change-password", { currentPassword: "a guess, no more", newPassword: "another horse, another" }],
      ["/verify-password", { password: "a guess, no more" }],
    ] as const;
    const guess = async (at: number) => {
      const [path, body] = guesses[at % guesses.length] ?? guesses[0];
      return (await post(api, `/api/auth${path}`, body, { cookie })).status;
    };
    for (let at = 0; at < 6; at += 1) expect(await guess(at)).toBe(400);
    // The wait has begun; longer, because the machine may be slow.
    const longer =
      "update sign_in_failures set locked_until = now() + interval '1 minute' where locked_until > failed_at";
    expect((await api.db.query(longer)).rowCount).toBe(1);
    for (let at = 0; at < 4; at += 1) expect(await guess(at)).toBe(429);
    // What asks for no password goes on.
    const session = await fetch(new URL("/api/auth/get-session", api.url), { headers: { cookie } });
    expect(await session.json()).toMatchObject({ user: { name: "Ada" } });
  });
});

test("a session's cookie cannot be read by scripts nor sent by other sites, and ends with the session", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const { cookie, headers } = await signIn(api, "ada@example.org");
    expect(headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/i);
    expect((await post(api, "/api/auth/sign-out", {}, { cookie })).status).toBe(200);
    expect(await viewer(api, cookie)).toBeNull();
    const [name = "", value = ""] = cookie.split("=");
    expect(await viewer(api, `${name}=${value.slice(0, -3)}abc`)).toBeNull();
  });
});

test("where the console has an https address, its cookie travels encrypted only", async () => {
  await withApi(
    async (api) => {
      await addAda(api);
      const { headers } = await signIn(api, "ada@example.org");
      expect(headers.getSetCookie().join()).toMatch(/__Secure-.*; Secure/);
    },
    { HOTLINE_URL: "https://hotline.example.org" },
  );
});

test("other sites cannot act in somebody's name", async () => {
  await withApi(async (api) => {
    const { cookie } = api.organisation.members.admin;
    const query = JSON.stringify({ query: "{ viewer { name } }" });
    const ask = (headers: Record<string, string>) =>
      fetch(new URL("/graphql", api.url), { method: "POST", headers: { cookie, ...headers }, body: query });
    const json = { "content-type": "application/json" };
    expect((await ask({ ...json, origin: api.url })).status).toBe(200);
    expect((await ask({ ...json, origin: "https://evil.example" })).status).toBe(403);
    expect((await ask({ ...json, origin: "null" })).status).toBe(403);
    expect((await ask({ ...json, "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await ask({ "content-type": "text/plain" })).status).toBe(415);
    expect((await ask({ "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
    const asked = await fetch(new URL(`/graphql?query=${encodeURIComponent("{ viewer { name } }")}`, api.url), {
      headers: { cookie },
    });
    expect(asked.status).toBe(404);
    const evil = { origin: "https://evil.example", cookie };
    expect((await post(api, "/api/auth/sign-out", {}, evil)).status).toBe(403);
    expect((await post(api, "/api/links/x", {}, evil)).status).toBe(403);
  });
});

/** What a program does that shows codes: RFC 6238 with SHA-1, six digits, thirty seconds. */
function codeOf(uri: string): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...secret].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("with a second factor, a password alone opens nothing; a code or a backup code does, the latter once", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const first = await signIn(api, "ada@example.org");
    const enabled = await post(api, "/api/auth/two-factor/enable", { password }, { cookie: first.cookie });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    const verified = await post(
      api,
      "/api/auth/two-factor/verify-totp",
      { code: codeOf(totpURI) },
      { cookie: first.cookie },
    );
    expect(verified.status).toBe(200);
    const half = await signIn(api, "ada@example.org");
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    expect(await viewer(api, half.cookie)).toBeNull();
    expect(
      (await post(api, "/api/auth/two-factor/verify-totp", { code: "000000" }, { cookie: half.cookie })).status,
    ).toBe(401);
    const seen = codeOf(totpURI);
    const whole = await post(api, "/api/auth/two-factor/verify-totp", { code: seen }, { cookie: half.cookie });
    expect(await viewer(api, cookieOf(whole))).toMatchObject({ name: "Ada" });
    const again = await signIn(api, "ada@example.org");
    const replayed = await post(api, "/api/auth/two-factor/verify-totp", { code: seen }, { cookie: again.cookie });
    expect([replayed.status, await replayed.json()]).toMatchObject([401, { code: "CODE_USED" }]);
    expect(replayed.headers.getSetCookie()).toEqual([]);
    const code = backupCodes[0] ?? "";
    // They are read off paper and typed on any keyboard.
    expect(backupCodes.join()).toMatch(/^(\d{5}-\d{5},?){10}$/);
    for (const status of [200, 401]) {
      const { cookie } = await signIn(api, "ada@example.org");
      expect((await post(api, "/api/auth/two-factor/verify-backup-code", { code }, { cookie })).status).toBe(status);
    }
  });
});

test("whose codes were wrong ten times is told how long none is taken, by the app's code and by a backup code", () =>
  withApi(async (api) => {
    await addAda(api);
    const { cookie: own } = await signIn(api, "ada@example.org");
    const enabled = await post(api, "/api/auth/two-factor/enable", { password }, { cookie: own });
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    await post(api, "/api/auth/two-factor/verify-totp", { code: codeOf(totpURI) }, { cookie: own });
    const guess = async (path: string, code: string, cookie: string) =>
      post(api, `/api/auth/two-factor/${path}`, { code }, { cookie });
    for (const _ of [1, 2]) {
      const { cookie } = await signIn(api, "ada@example.org");
      for (let n = 0; n < 5; n++) expect((await guess("verify-totp", "000000", cookie)).status).toBe(401);
    }
    const { cookie } = await signIn(api, "ada@example.org");
    for (const [path, code] of [
      ["verify-totp", codeOf(totpURI)],
      ["verify-backup-code", backupCodes[0] ?? ""],
    ] as const) {
      const locked = await guess(path, code, cookie);
      expect([locked.status, await locked.json()]).toMatchObject([429, { code: "RATE_LIMITED" }]);
      const seconds = Number(locked.headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(800);
      expect(seconds).toBeLessThanOrEqual(900);
    }
    await api.db.query("update second_factors set locked_until = now()");
    expect((await guess("verify-totp", codeOf(totpURI), cookie)).status).toBe(200);
  }));

test("the log says who changed a password or a second factor, once, and nothing of a try that failed", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const { cookie } = await signIn(api, "ada@example.org");
    const change = (path: string, body: object, by: string) => post(api, `/api/auth${path}`, body, { cookie: by });
    const enabled = await change("/two-factor/enable", { password }, cookie);
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    await change("/two-factor/verify-totp", { code: "000000" }, cookie);
    const verified = cookieOf(await change("/two-factor/verify-totp", { code: codeOf(totpURI) }, cookie));
    await change("/two-factor/verify-totp", { code: codeOf(totpURI) }, verified);
    await change("/two-factor/disable", { password: "a guess, no more" }, verified);
    const off = cookieOf(await change("/two-factor/disable", { password }, verified));
    await change("/change-password", { currentPassword: password, newPassword: "another horse, another" }, off);
    const id = await memberOf(api, "ada@example.org");
    const { resetPassword } = await api.as("admin").run("settings/reset-password", { id });
    await post(api, `/api${resetPassword.path.replace("/link/", "/links/")}`, { password: "a third horse, a third" });
    const { auditLog } = await api.as("admin").run("settings/audit-log", { filter: { action: "account" } });
    expect(auditLog.edges.map(({ node }) => [node.memberName, node.action]).toReversed()).toEqual([
      ["Ada", "account.secondFactorOn"],
      ["Ada", "account.secondFactorOff"],
      ["Ada", "account.passwordChanged"],
      ["Ada", "account.passwordReset"],
    ]);
  });
});

test("the socket is for our own pages and for people who are signed in", async () => {
  await withApi(async ({ url, organisation }) => {
    const upgrade = (headers: Record<string, string>) =>
      fetch(new URL("/graphql", url), { headers: { connection: "upgrade", ...headers } }).then(({ status }) => status);
    // Without a WebSocket there is nothing at this address.
    expect(await upgrade({})).toBe(404);
    const attempt = async (origin: string, cookie: string) => {
      const client = connect(url, cookie, origin);
      try {
        const { value } = await client.iterate({ query: "{ viewer { name } }" }).next();
        return value?.data?.["viewer"];
      } catch (error) {
        return error instanceof Error || typeof error === "object" ? "refused" : error;
      } finally {
        await client.dispose();
      }
    };
    const { cookie, name } = organisation.members.viewer;
    expect(await attempt(url, cookie)).toEqual({ name });
    expect(await attempt("https://evil.example", cookie)).toBe("refused");
    expect(await attempt(url, "")).toBe("refused");
  });
});

test("a socket ends when its session does, or when its person's role changes", async () => {
  await withApi(async ({ url, organisation, db }) => {
    const { viewer, builder } = organisation.members;
    const codes: unknown[] = [];
    for (const { cookie } of [viewer, builder]) {
      const client = connect(url, cookie);
      client.on("closed", (event) => codes.push((event as { code: number }).code));
      void client
        .iterate({ query: "subscription { viewerChanged { name } }" })
        .next()
        .catch(() => undefined);
      await new Promise<void>((done) => client.on("connected", () => done()));
    }
    // At once: nobody has looked at the sockets since they opened.
    await db.query("delete from sign_ins where user_id = $1", [viewer.userId]);
    await db.query("update members set role = 'viewer' where id = $1", [builder.id]);
    await until(() => codes.length === 2);
    expect(codes).toEqual([4403, 4403]);
  });
});

test("an admin takes a lost second factor off, and with it all sessions; not their own, and none of another organisation's", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const memberId = await memberOf(api, "ada@example.org");
    const { cookie } = await signIn(api, "ada@example.org");
    const enabled = await post(api, "/api/auth/two-factor/enable", { password }, { cookie });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    await post(api, "/api/auth/two-factor/verify-totp", { code: codeOf(totpURI) }, { cookie });
    expect((await signIn(api, "ada@example.org")).body).toMatchObject({ twoFactorRedirect: true });
    const id = { id: memberId };
    const stranger = api.as("admin", { organisation: "other" });
    await expect(stranger.run("settings/remove-second-factor", id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.as("operator").run("settings/remove-second-factor", id)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const { removeSecondFactor } = await api.as("admin").run("settings/remove-second-factor", id);
    expect(removeSecondFactor.secondFactor).toBe(false);
    expect(await viewer(api, cookie)).toBeNull();
    expect(await viewer(api, (await signIn(api, "ada@example.org")).cookie)).toMatchObject({ name: "Ada" });
    await expect(api.as("admin").run("settings/remove-second-factor", id)).rejects.toMatchObject({ code: "CONFLICT" });
    const own = { id: api.organisation.members.admin.id };
    await expect(api.as("admin").run("settings/remove-second-factor", own)).rejects.toMatchObject({ code: "INVALID" });
  });
});

test("who is a member of two organisations keeps the second factor: an admin of one must not open the other", async () => {
  await withApi(async (api) => {
    await addAda(api);
    const memberId = await memberOf(api, "ada@example.org");
    await api.db.query("update users set two_factor_enabled = true where email = 'ada@example.org'");
    await api.db.query(
      `insert into members (id, organisation_id, user_id, role, name, email)
       select gen_random_uuid(), $1, id, 'viewer', name, email from users where email = 'ada@example.org'`,
      [api.other.id],
    );
    await expect(api.as("admin").run("settings/remove-second-factor", { id: memberId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

test("what goes wrong here is told to a stranger in our own words, without a word of the database's", () =>
  withApi(async (api) => {
    await api.db.query("alter table sign_in_failures rename to elsewhere");
    const { status, body } = await signIn(api, "ada@example.org");
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/relation|sign_in_failures|42P01/);
    expect(body).toMatchObject({ code: "INTERNAL", reason: "BROKEN" });
  }));
