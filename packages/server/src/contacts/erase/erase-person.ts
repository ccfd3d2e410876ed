import { setTimeout } from "node:timers/promises";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { transaction } from "../../store/database.ts";
import {
  certify,
  type Erasure,
  eraseMentions,
  eraseRows,
  forgetIdentity,
  type Identity,
  isSending,
  type Removed,
  readIdentity,
} from "../../store/files/erase.ts";
import { holdShards } from "../../store/hold-shards.ts";

export interface Erasing {
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly by: { readonly id: string; readonly name: string };
}

/** How long what is on its way may take to arrive: a message that was just received, a send that was just accepted. */
const [settleMs, waitMs, longestMs] = [1_000, 250, 10_000];

/**
 * Erases a person; null where there is none. First the number is forgotten, so that the person is somebody new from then
 * on; when what was on its way has arrived, all of it goes in one commit, with the certificate.
 */
export async function erasePerson(pool: pg.Pool, erasing: Erasing): Promise<Erasure | null> {
  const { organisationId, contactId } = erasing;
  const identity = await transaction(pool, async (tx) => {
    await holdShards(tx, [contactId]);
    const found = await readIdentity(tx, organisationId, contactId);
    if (found !== null) await forgetIdentity(tx, organisationId, contactId);
    return found;
  });
  if (identity === null) return null;
  await settled(pool, contactId);
  return transaction(pool, (tx) => erase(tx, erasing, identity));
}

async function settled(pool: pg.Pool, contactId: ContactId): Promise<void> {
  await setTimeout(settleMs);
  for (let waited = settleMs; waited < longestMs && (await isSending(pool, contactId)); waited += waitMs)
    await setTimeout(waitMs);
}

async function erase(
  tx: pg.PoolClient,
  { organisationId, contactId, by }: Erasing,
  identity: Identity,
): Promise<Erasure> {
  await holdShards(tx, [contactId]);
  const removed: Removed[] = [await eraseRows(tx, organisationId, contactId)];
  // What was told to other programs names the contact by its id, and holds what the person said.
  for (const address of [contactId, ...addressesOf(identity)])
    removed.push(await eraseMentions(tx, organisationId, address));
  return certify(tx, organisationId, by, summed(removed));
}

/** Too short a text would be found in what is not about this person. */
const shortest = 6;

function addressesOf({ phone, userId, urns }: Identity): readonly string[] {
  const paths = urns.map((urn) => urn.replace(/^[^:]*:/, "").replace(/[?#].*$/s, ""));
  return [...new Set([phone ?? "", userId ?? "", ...paths])].filter((address) => address.length >= shortest);
}

function summed(all: readonly Removed[]): Removed {
  const sums: Record<string, number> = {};
  for (const one of all) for (const [table, count] of Object.entries(one)) sums[table] = (sums[table] ?? 0) + count;
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count > 0));
}
