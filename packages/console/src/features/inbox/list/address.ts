import type { ConversationFilter } from "../../../generated/graphql.ts";

/** Narrows a view further: what was chosen in the filters. */
export type Narrowing = Pick<ConversationFilter, "labels" | "language" | "assignee" | "numberId" | "urgency">;

/** A list and how it is narrowed, as they stand in the address: a link leads there, and a reload keeps them. */
export interface ListAddress {
  /** `open`, `folder:<id>` or `view:<id>`. */
  readonly key: string;
  readonly narrowing: Narrowing;
}

export function readAddress(search: URLSearchParams): ListAddress {
  const labels = search.getAll("label").filter(Boolean);
  const language = search.get("language");
  const assignee = search.get("operator");
  const numberId = search.get("number");
  return {
    key: search.get("view") ?? "open",
    narrowing: {
      ...(labels.length > 0 && { labels }),
      ...(language && { language }),
      ...(assignee && { assignee }),
      ...(numberId && { numberId }),
      ...(search.has("urgent") && { urgency: 2 }),
    },
  };
}

/** With its question mark; empty for the open ones, not narrowed. */
export function addressOf({ key, narrowing: { labels, language, assignee, numberId, urgency } }: ListAddress): string {
  const search = new URLSearchParams();
  if (key !== "open") search.set("view", key);
  for (const label of labels ?? []) search.append("label", label);
  if (language) search.set("language", language);
  if (assignee) search.set("operator", assignee);
  if (numberId) search.set("number", numberId);
  if (urgency) search.set("urgent", "1");
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
