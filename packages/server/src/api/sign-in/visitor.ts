import { idOf } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { grantable, permissionsOf, type Role, roles } from "../../policies/roles.ts";
import type { Viewer } from "../../policies/viewer.ts";
import { holderOf, type KeyHolder, standingOfProgram } from "../../store/people/api-keys.ts";
import { type Membership, membershipOf, standingOfPerson } from "../../store/people/memberships.ts";
import type { Visitor } from "../context.ts";
import type { Auth } from "./auth.ts";

const nobody: Visitor = { viewer: null, session: null };

/** Who asks: a program by its key, or else a person by the cookie of their browser's session. */
export async function visitorOf(auth: Auth, pool: pg.Pool, headers: Headers): Promise<Visitor> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return programOf(pool, authorization);
  if (!headers.has("cookie")) return nobody;
  // The cookie's life is prolonged by the console's own look at its session; here nobody could be told the new one.
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } }).catch((error: unknown) => {
    // What went wrong stands behind the library's own words, which are the same whether the database is away, busy or broken.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  });
  if (!found) return nobody;
  const { token, userId, currentOrganisationId } = found.session;
  const membership = await membershipOf(pool, userId, currentOrganisationId ? idOf(currentOrganisationId) : null);
  const session = { token, userId };
  return membership
    ? { viewer: personOf(userId, membership), session, standing: standingOfPerson(membership) }
    : { viewer: null, session };
}

async function programOf(pool: pg.Pool, authorization: string): Promise<Visitor> {
  const [, key] = /^Bearer (hl_[\w-]{20,100})$/.exec(authorization) ?? [];
  const holder = key === undefined ? undefined : await holderOf(pool, key);
  if (holder === undefined) return { ...nobody, keyRefused: "KEY_UNKNOWN" };
  // Who has the whole key may know that it was one: its owner looks for a slip of the pen else.
  if (holder === "ended") return { ...nobody, keyRefused: "KEY_ENDED" };
  return { viewer: viewerOf(holder), session: null, standing: standingOfProgram(holder.scopes) };
}

function viewerOf({ scopes, memberId, organisationId, name }: KeyHolder): Viewer {
  const permissions = new Set(grantable.filter((permission) => scopes.includes(permission)));
  const hidesPersonalData = !permissions.has("personalData.see");
  const who = { memberId, organisationId, name };
  return { kind: "program", userId: null, ...who, email: "", role: "viewer", permissions, hidesPersonalData };
}

function personOf(userId: string, { memberId, organisationId, name, email, ...membership }: Membership): Viewer {
  const role = roleOf(membership.role);
  const permissions = permissionsOf(role, membership.hidesPersonalData);
  const hidesPersonalData = !permissions.has("personalData.see");
  return { kind: "person", userId, memberId, organisationId, name, email, role, permissions, hidesPersonalData };
}

/** The table's check knows the same roles; should it ever know more, the least is allowed. */
export const roleOf = (name: string): Role => roles.find((role) => role === name) ?? "viewer";
