import { Trans } from "@lingui/react/macro";
import type { ContactFieldsQuery } from "../../../generated/graphql.ts";

type Use = ContactFieldsQuery["contactFields"][number]["uses"][number];

/** What needs a field, as people call it. */
export function UseWords({ use: { kind, name } }: { readonly use: Use }) {
  const named = <bdi dir="auto">{name}</bdi>;
  switch (kind) {
    case "JOURNEY":
      return <Trans>Journey {named}</Trans>;
    case "SEGMENT":
      return <Trans>Segment {named}</Trans>;
    case "CAMPAIGN":
      return <Trans>Campaign {named}</Trans>;
    case "CONTENT":
      return <Trans>Content {named}</Trans>;
  }
}
