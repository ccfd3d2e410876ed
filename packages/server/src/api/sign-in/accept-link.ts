import { isGuessable } from "@hotline/core/model/passwords.ts";
import type { Refusal } from "@hotline/core/model/refusals.ts";
import { hashPassword } from "better-auth/crypto";
import type pg from "pg";
import { transaction } from "../../store/database.ts";
import { auditAccount } from "../../store/people/audit-account.ts";
import { joinOrganisation } from "../../store/people/join-organisation.ts";
import { endResetLinks, findLink, type LinkRow, useLink } from "../../store/people/links.ts";
import { holdMembership, switchOrganisation } from "../../store/people/memberships.ts";
import { signedIn } from "../../store/people/sign-in-failures.ts";
import { addUser, findUser, setPassword } from "../../store/people/users.ts";
import type { Session } from "../context.ts";
import type { ApiParts } from "../parts.ts";

export interface LinkForm {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  readonly organisation?: string | undefined;
}

export type Accepted =
  | { readonly kind: "accepted"; readonly email: string }
  | { readonly kind: "noLink" }
  | { readonly kind: "invalid"; readonly reason: Refusal };

const because = (reason: Refusal): Accepted => ({ kind: "invalid", reason });

/** Uses a link up: all of what it promises in one transaction, or nothing, so that a link is never lost half-way. */
export async function acceptLink(
  { house }: ApiParts,
  token: string,
  form: LinkForm,
  session: Session | null,
): Promise<Accepted> {
  // Slow on purpose, so before the transaction.
  const password = form.password === undefined ? undefined : await hashPassword(form.password);
  const accepted = await transaction(house.pool, async (tx) => {
    const link = await findLink(tx, token, true);
    if (!link) return { accepted: { kind: "noLink" } as Accepted };
    if (isWeak(form, link)) return { accepted: because("PASSWORD_GUESSABLE") };
    const accepted = await accept(tx, link, { ...form, password }, session);
    if (accepted.kind === "accepted") await useLink(tx, link.id);
    return { accepted, organisationId: link.organisationId };
  });
  if (accepted.organisationId) house.changes.touch(accepted.organisationId, "team");
  return accepted.accepted;
}

/** What the link and the form tell of a person, others know, too. */
function isWeak({ password, name, email, organisation }: LinkForm, link: LinkRow): boolean {
  const personal = [name, email, link.email, organisation, link.organisation].filter((text) => text != null);
  return password !== undefined && isGuessable(password, personal);
}

/** The form with the password hashed. */
async function accept(tx: pg.PoolClient, link: LinkRow, form: LinkForm, session: Session | null): Promise<Accepted> {
  switch (link.kind) {
    case "passwordReset":
      return reset(tx, link, form);
    case "invitation":
    case "firstAdmin":
      return session && link.kind === "invitation" ? joinAs(tx, link, session) : joinAsNew(tx, link, form);
  }
}

async function reset(tx: pg.PoolClient, { userId, email }: LinkRow, { password }: LinkForm): Promise<Accepted> {
  if (userId === null || password === undefined) return because("PASSWORD_MISSING");
  await setPassword(tx, userId, password);
  await auditAccount(tx, userId, "account.passwordReset");
  // An older link, in whatever mailbox it lies, would set yet another one.
  await endResetLinks(tx, userId);
  // Whoever forgot their password has tried often: the new one must not have to wait for that.
  await signedIn(tx, email ?? "");
  return { kind: "accepted", email: email ?? "" };
}

async function joinAs(tx: pg.PoolClient, link: LinkRow, session: Session): Promise<Accepted> {
  const user = await findUser(tx, { id: session.userId });
  if (!user || link.organisationId === null) return { kind: "noLink" };
  if (!isFor(link, user.email)) return because("INVITED_NOT_YOU");
  // The only admin who tries the link that they made would be a viewer, and nobody an admin.
  const isMember = await holdMembership(tx, user.id, link.organisationId);
  if (isMember && link.role !== "admin") return because("MEMBER_ALREADY");
  await joinOrganisation(tx, link, user);
  await switchOrganisation(tx, session, link.organisationId);
  return { kind: "accepted", email: user.email };
}

async function joinAsNew(tx: pg.PoolClient, link: LinkRow, { name, email, ...form }: LinkForm): Promise<Accepted> {
  const { password, organisation } = form;
  const address = email ?? link.email;
  if (!address || password === undefined || name === undefined) return because("JOIN_INCOMPLETE");
  if (!isFor(link, address)) return because("INVITED_ANOTHER");
  if (link.organisationId === null && organisation === undefined) return because("ORGANISATION_NAME_MISSING");
  // Who holds a good link may be told; there is no list of addresses to try here.
  if (await findUser(tx, { email: address })) return because("HAS_ACCOUNT");
  const user = await addUser(tx, { name, email: address, password });
  await joinOrganisation(tx, link, user, organisation);
  return { kind: "accepted", email: user.email };
}

const isFor = ({ email }: LinkRow, address: string): boolean => email === null || email === address;
