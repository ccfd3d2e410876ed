import { asksLabels, type Contact, type Recipients, regroup, smartGroup } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import { environmentNow } from "../../converse/environment.ts";
import type { Programme } from "../../converse/programmes.ts";
import { contactOf } from "../../converse/stored-contact.ts";
import { withLabels } from "../../converse/with-labels.ts";
import type { ForOthersJob } from "../../store/jobs-for-others.ts";
import { contactWithPhone, type RemindedRow, readRecipients } from "../../store/reminders.ts";
import { newUuid } from "../../store/uuid.ts";

const pageSize = 1000;

/** Everybody whom a journey names, once, who may be written to; a number that is not known yet becomes a contact. */
export async function recipientsOf(
  tx: pg.PoolClient,
  job: ForOthersJob,
  programme: Programme,
): Promise<readonly RemindedRow[]> {
  const { contacts = [], urns = [], groups = [], contactQuery } = job.event as Recipients;
  const named = contacts.map(({ uuid }) => uuid);
  for (const urn of urns) {
    const phone = /^(?:whatsapp|tel):\+?(\d{5,20})$/.exec(urn)?.[1];
    if (phone) named.push(await contactWithPhone(tx, job.organisationId, newUuid(), phone));
  }
  const found = new Map((await allOf(tx, job, named)).map((row) => [row.id, row]));
  if (groups.length === 0 && contactQuery === undefined) return [...found.values()];
  const labelled = programme.asksLabels === true || asksLabels(contactQuery);
  const belongs = membership(programme, new Set(groups.map(({ uuid }) => uuid)), contactQuery);
  for (const row of await allOf(tx, job, null, labelled))
    if (belongs(contactOf(row, programme.settings))) found.set(row.id, row);
  return [...found.values()];
}

async function allOf(
  tx: pg.PoolClient,
  { organisationId }: ForOthersJob,
  ids: readonly string[] | null,
  labelled = false,
) {
  const all: RemindedRow[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await readRecipients(tx, organisationId, ids, { after, count: pageSize });
    all.push(...(await withLabels(tx, organisationId, page, { asksLabels: labelled })));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return all;
    after = last.id;
  }
}

/** Whether a contact is in one of the groups, or matches the query. */
function membership(programme: Programme, groups: ReadonlySet<string>, query: string | undefined) {
  const environment = environmentNow(programme);
  const { assets } = programme;
  const asked = query === undefined ? undefined : smartGroup({ uuid: "", name: "" }, query, assets, environment).group;
  return (contact: Contact): boolean => {
    const now = regroup(contact, assets, environment).contact;
    return now.groups.some(({ uuid }) => groups.has(uuid)) || (asked?.matches?.(now, environment) ?? false);
  };
}
