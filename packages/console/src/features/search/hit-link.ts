import type { SearchQuery } from "../../generated/graphql.ts";
import { entryHref } from "../answers/kinds.ts";

export type Hit = SearchQuery["search"]["edges"][number]["node"];

/** Where a hit is shown: a message at its place in the conversation, a person on their page, an answer where it is edited. */
export function hitLink({ kind, id, contactId }: Pick<Hit, "kind" | "id" | "contactId">): string {
  switch (kind) {
    case "CONTACT":
      return `/contacts/${id}`;
    case "MESSAGE":
      return `/inbox/${contactId ?? ""}#message-${id}`;
    case "ANSWER":
      return entryHref("ANSWER", id);
  }
}
