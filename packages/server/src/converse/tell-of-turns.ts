import type { Changes } from "../store/changes.ts";
import type { Work } from "../store/claim-inbox.ts";

type Told = Pick<Work, "organisationId" | "contactId" | "messageId" | "isQueued">;

/** Tells those who look at conversations, a batch at a time; and of messages that were there before their turn, what triage found in them. */
export function tellOfTurns(changes: Pick<Changes, "touch">, works: readonly Told[]): void {
  for (const [organisationId, some] of Map.groupBy(works, (work) => work.organisationId)) {
    changes.touch(
      organisationId,
      "conversation",
      some.map(({ contactId }) => contactId),
    );
    const waited = some.flatMap(({ isQueued, messageId }) => (isQueued && messageId !== null ? [messageId] : []));
    if (waited.length > 0) changes.touch(organisationId, "message", waited);
  }
}
