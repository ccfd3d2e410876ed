/** What of a person was removed, as people think of it. */
export type RemovedKind =
  | "profile"
  | "messages"
  | "deliveries"
  | "files"
  | "team"
  | "triage"
  | "journeys"
  | "changes"
  | "exports"
  | "outside"
  | "others"
  | "rest";

const tables: Readonly<Record<Exclude<RemovedKind, "rest">, readonly string[]>> = {
  profile: ["contacts", "claimed_urns"],
  messages: ["messages"],
  deliveries: ["deliveries", "outbox", "parked_statuses", "unreadable", "notices"],
  files: ["media_files"],
  team: ["human_conversations", "inbox_events", "mentions", "authored_messages"],
  triage: ["triage_records", "triage_corrections"],
  journeys: [
    "sessions",
    "turns",
    "journey_runs",
    "conversations",
    "inbox",
    "held_inbox",
    "bulk_starts",
    "broadcasts",
    "broadcast_people",
  ],
  changes: ["contact_changes", "contact_import_rows"],
  exports: ["contact_exports"],
  outside: ["webhook_deliveries", "idempotent_requests", "jobs"],
  others: ["conversations of others"],
};

const kindOf = new Map(
  Object.entries(tables).flatMap(([kind, names]) => names.map((name) => [name, kind as RemovedKind] as const)),
);

/** How much of each kind went, in the order above; of a table that nobody named, among the rest. */
export function removedKinds(
  removed: readonly { readonly table: string; readonly count: number }[],
): readonly { readonly kind: RemovedKind; readonly count: number }[] {
  const sums = new Map<RemovedKind, number>();
  for (const { table, count } of removed) {
    const kind = kindOf.get(table) ?? "rest";
    sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  const order = [...new Set(kindOf.values()), "rest" as const];
  return order.flatMap((kind) => {
    const count = sums.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}
