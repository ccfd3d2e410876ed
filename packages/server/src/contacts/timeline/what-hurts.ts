import type { DueReminder } from "@hotline/core/flow/reminders/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { mayReach } from "@hotline/core/triage/index.ts";
import { tagsOf } from "../../converse/prepare-programme.ts";
import type { Programme } from "../../converse/programmes.ts";
import type { ContactRow } from "../../store/claim-inbox.ts";
import { statesIn } from "../../store/contacts/states.ts";
import type { Db } from "../../store/database.ts";
import { readNewestDefinitions } from "../../store/journeys/journeys.ts";
import { readTriageContent } from "../../store/triage-content.ts";

/** Whether a reminder would hurt a contact as it stands: when it is due, it is not sent. */
export async function whatHurts(
  db: Db,
  organisationId: OrganisationId,
  { details }: ContactRow,
  { settings }: Programme,
): Promise<(due: DueReminder) => boolean> {
  const standing = statesIn(details).map(({ state }) => state);
  if (standing.length === 0) return () => false;
  const content = await readTriageContent(db, organisationId);
  const begun = (settings.campaigns ?? []).flatMap(({ reminders }) =>
    reminders.flatMap(({ does }) => (does.kind === "journey" ? [does.journey] : [])),
  );
  const definitions = await readNewestDefinitions(db, organisationId, begun);
  const tags = tagsOf(
    settings,
    definitions.map((definition) => ({ definition })),
  );
  return ({ reminder }) => {
    const journey = reminder.does.kind === "journey" ? (tags.get(reminder.does.journey) ?? []) : [];
    return !mayReach(content?.states ?? [], standing, [...journey, ...(tags.get(reminder.uuid) ?? [])]);
  };
}
