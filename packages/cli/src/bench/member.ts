import { createHmac, randomUUID } from "node:crypto";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { operationFiles } from "@hotline/server/api/graphql/operations.ts";
import type pg from "pg";
import { request } from "undici";

export const benchSecret = "a secret that only measurements know, 32+";

/** Makes an admin who is signed in, and returns the cookie of their browser. */
export async function signedIn(pool: pg.Pool, organisationId: OrganisationId): Promise<string> {
  const [user, token] = [randomUUID(), randomUUID()];
  await pool.query(
    `with u as (insert into users (id, name, email) values ($1::uuid, 'Bench', $1::uuid || '@example.org')),
       m as (insert into members (id, organisation_id, user_id, name, email, role) values (gen_random_uuid(), $2, $1::uuid, 'Bench', '', 'admin'))
     insert into sign_ins (id, user_id, token, expires_at) values (gen_random_uuid(), $1::uuid, $3, now() + interval '1 day')`,
    [user, organisationId, token],
  );
  const signature = createHmac("sha256", benchSecret).update(token).digest("base64");
  return `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** What the console sends for a file of graphql/operations. */
export function persisted(path: string, variables: Readonly<Record<string, unknown>>) {
  const file = operationFiles().find((one) => one.path === path);
  if (!file) throw new Error(`There is no graphql/operations/${path}.graphql: run \`npm run generate\`.`);
  return { query: "", variables, extensions: { persistedQuery: { version: 1, sha256Hash: file.hash } } };
}

/** Asks as the console does; throws what the API refused. */
export async function ask<T>(
  url: string,
  cookie: string,
  path: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> {
  const { body } = await request(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(persisted(path, variables)),
  });
  const answer = (await body.json()) as {
    readonly data?: T;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (answer.errors?.[0] || !answer.data) throw new Error(`${path}: ${answer.errors?.[0]?.message ?? "no answer"}`);
  return answer.data;
}
