import type { LiveSubscription } from "../../generated/graphql.ts";

type Source = LiveSubscription["live"]["sources"][number];

/** What is told of a data source beside its age, by words and colour; undefined where all is well. */
export function troubleOf({ isStale, lastError }: Pick<Source, "isStale" | "lastError">): "old" | "failed" | undefined {
  if (isStale) return "old";
  return lastError ? "failed" : undefined;
}
