import type { ContactId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { audit } from "../../store/audit.ts";
import { insertStarts } from "../../store/reminders.ts";
import { isLiveJourney } from "../../store/rest/live-journey.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { MutationResolvers } from "../generated/resolvers.ts";
import { doneOnce } from "../once.ts";
import { recipientOf } from "../rest/endpoints/recipient.ts";

/** Whom a journey is started for: a contact, or whoever has a phone number. */
type Whom = Parameters<typeof recipientOf>[2];

interface Start {
  readonly journey: string;
  /** What it does to a person in the middle of another journey: ends that, or gives way to it. */
  readonly whenBusy: "interrupt" | "skip";
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

interface Started {
  readonly contactId: ContactId;
  /** Whether WhatsApp lets more than templates through to the person now. */
  readonly isWindowOpen: boolean;
}

/** Queues the start of a live journey for one person, and writes down who asked for it. */
export async function queueStart(tx: pg.PoolClient, context: Context, whom: Whom, wanted: Start): Promise<Started> {
  const { organisationId } = context.viewer;
  const { journey, whenBusy, params } = wanted;
  if (!(await isLiveJourney(tx, organisationId, journey))) throw notFound("This journey");
  const { contactId, numberId, isWindowOpen } = await recipientOf(tx, context, whom);
  const start = { because: "startedByTeam", journey, whenBusy, ...(params && { params }) } as const;
  await insertStarts(tx, [{ contactId, organisationId, numberId, start }]);
  await audit(tx, context.viewer, "journey.started", journey, { contactId });
  return { contactId, isWindowOpen };
}

/** After the commit: turns are made of it, and whoever looks at the person sees that. */
export function toldOfStart(context: Context, contactId: ContactId): void {
  context.house.onInbox?.();
  context.touch("conversation", [contactId]);
}

export const startJourney: NonNullable<MutationResolvers["startJourney"]> = async (_, given, context) => {
  const { contactId, journeyId: journey, interrupts } = given;
  const whenBusy = interrupts ? "interrupt" : "skip";
  await context.walled((tx) =>
    doneOnce(tx, context, "startJourney", given, () => queueStart(tx, context, { contactId }, { journey, whenBusy })),
  );
  toldOfStart(context, contactId);
  return true;
};
