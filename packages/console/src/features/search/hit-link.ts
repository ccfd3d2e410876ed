import type { SearchQuery } from "../../generated/graphql.ts";

export type Hit = SearchQuery["search"]["edges"][number]["node"];

/** Where a hit is shown: a message in its conversation, a person on their page, an answer where it is edited. */
export function hitLink({ kind, id, contactId }: Pick<Hit, "kind" | "id" | "contactId">): string {
  switch (kind) {
    case "CONTACT":
      return `/contacts/${id}`;
    case "MESSAGE":
      return `/inbox/${contactId ?? ""}`;
    case "ANSWER":
      return `/answers/answers/${encodeURIComponent(id)}`;
  }
}
