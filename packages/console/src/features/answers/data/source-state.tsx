import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { SourcePartsFragment } from "../../../generated/graphql.ts";

/** Good, failing, or too old. */
export function SourceState({ source: { isStale, lastProblem } }: { readonly source: SourcePartsFragment }) {
  if (isStale)
    return (
      <Badge color="red" variant="light">
        <Trans>too old</Trans>
      </Badge>
    );
  if (lastProblem)
    return (
      <Badge color="amber" variant="light">
        <Trans>last try failed</Trans>
      </Badge>
    );
  return (
    <Badge color="green" variant="light">
      <Trans>good</Trans>
    </Badge>
  );
}
