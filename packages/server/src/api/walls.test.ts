import { expect, test } from "vitest";
import { policies } from "../policies/index.ts";
import { allows } from "../policies/policy.ts";
import { permissionsOf, roles } from "../policies/roles.ts";
import { newUuid } from "../store/uuid.ts";
import { walled } from "../store/walled.ts";
import { type Api, type Asker, withApi } from "../test/api.ts";
import { fill } from "../test/walls/fill.ts";
import { type Question, questionsOf } from "../test/walls/questions.ts";
import { canary, fingerprint, walledTables } from "../test/walls/strangers-rows.ts";
import { apiSchema } from "./graphql/schema.ts";

const schema = apiSchema();
/** Each question comes from another address: a stranger may ask only so many. */
const everything = { HOTLINE_LOG_LEVEL: "silent", HOTLINE_TRUST_PROXY: "true" };
let asked = 0;
/** Fields whose ordinary work is to end what the test still needs. */
const lastly = ["Mutation.switchOrganisation"];

interface Answer {
  readonly text: string;
  /** By the policy; a resolver may have its own reasons to refuse a part. */
  readonly isRefused: boolean;
  readonly isBroken: boolean;
}

/** What a question is answered, whichever way it must go. */
async function ask(api: Api, as: Asker, cookie: string, { name, text, variables }: Question): Promise<Answer> {
  if (name.startsWith("Subscription.")) return told(api, cookie, text, variables);
  asked += 1;
  const response = await as.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": `10.1.${asked >> 8}.${asked & 255}` },
    body: JSON.stringify({ query: text, variables }),
  });
  return answerOf(await response.text());
}

async function told(api: Api, cookie: string, query: string, variables: Record<string, unknown>): Promise<Answer> {
  const client = api.connect(cookie);
  const values = client.iterate({ query, variables });
  try {
    return answerOf(JSON.stringify((await values.next()).value));
  } catch (error) {
    // A socket that was not let in.
    return answerOf(JSON.stringify({ errors: Array.isArray(error) ? error : [{ extensions: { by: "policy" } }] }));
  } finally {
    await values.return?.();
    await client.dispose();
  }
}

function answerOf(text: string): Answer {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string; by?: string } }[] };
  const isRefused = errors.some(({ extensions }) => extensions?.by === "policy");
  return { text, isRefused, isBroken: errors.some(({ extensions }) => extensions?.code === "INTERNAL") };
}

test("every root field has a policy, and every policy a field or a route", () => {
  const fields = questionsOf(schema, () => newUuid()).map(({ name }) => name);
  expect(fields.filter((name) => policies[name] === undefined)).toEqual([]);
  expect(Object.keys(policies).filter((name) => !name.includes(" ") && !fields.includes(name))).toEqual([]);
});

test.each([...roles, "nobody"] as const)("each root field does for %s what its policy says", async (role) => {
  await withApi(async (api) => {
    const viewer = role === "nobody" ? null : { permissions: permissionsOf(role, null) };
    const cookie = role === "nobody" ? "" : api.organisation.members[role].cookie;
    const questions = questionsOf(schema, () => newUuid()).filter(({ name }) => !lastly.includes(name));
    const wrong: string[] = [];
    for (const question of questions) {
      const { isRefused, isBroken, text } = await ask(api, api.as(role), cookie, question);
      const allowed = allows(policies[question.name], viewer);
      if (isRefused === allowed)
        wrong.push(`${question.name}: ${allowed ? "refused" : "let in"} ${text.slice(0, 200)}`);
      // Whatever is asked for: an answer, or a reason. Never something that broke.
      if (isBroken) wrong.push(`${question.name}: broke ${text.slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
  }, everything);
});

test("another organisation reads nothing and changes nothing, whatever id it has got hold of", async () => {
  await withApi(async (api) => {
    const { ids, missed } = await fill(api, api.organisation);
    // What has a row already, or can have one only with a story behind it.
    expect(missed.length).toBeLessThan(6);
    const before = await fingerprint(api.db, api.organisation.id);
    const cookie = api.other.members.admin.cookie;
    const seen: string[] = [];
    for (const id of ids) {
      for (const question of questionsOf(schema, () => id)) {
        if (!JSON.stringify(question.variables).includes(id)) continue;
        const { text } = await ask(api, api.as("admin", { organisation: "other" }), cookie, question);
        if (text.includes(canary)) seen.push(`${question.name}: ${text.slice(0, 200)}`);
      }
    }
    for (const question of questionsOf(schema, () => newUuid())) {
      const { text } = await ask(api, api.as("admin", { organisation: "other" }), cookie, question);
      if (text.includes(canary)) seen.push(`${question.name}: ${text.slice(0, 200)}`);
    }
    expect(seen).toEqual([]);
    expect(await fingerprint(api.db, api.organisation.id)).toEqual(before);
  }, everything);
}, 300_000);

test("a query that forgets the organisation finds nothing of another one, in any table", async () => {
  await withApi(async (api) => {
    await fill(api, api.organisation);
    const found: string[] = [];
    for (const table of await walledTables(api.db)) {
      await walled(api.db, api.other.id, async (tx) => {
        const { rows } = await tx.query(`select t::text as row from ${table} t where organisation_id <> $1`, [
          api.other.id,
        ]);
        if (rows.length > 0) found.push(table);
      }).catch((error: Error) => {
        // Not to be read at all is a wall, too.
        if (!error.message.includes("permission denied")) throw error;
      });
    }
    expect(found).toEqual([]);
  });
});
