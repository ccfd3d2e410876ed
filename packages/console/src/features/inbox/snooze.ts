/** When a conversation may come back, in the operator's own time. */
export function snoozeTimes(
  now: Date,
): readonly { readonly key: "hour" | "evening" | "tomorrow" | "week"; readonly at: Date }[] {
  const at = (days: number, hour: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, 0, 0);
  const evening = at(0, 18);
  return [
    { key: "hour", at: new Date(now.getTime() + 3_600_000) },
    ...(evening.getTime() - now.getTime() > 3_600_000 ? [{ key: "evening" as const, at: evening }] : []),
    { key: "tomorrow", at: at(1, 8) },
    { key: "week", at: at(7, 8) },
  ];
}
