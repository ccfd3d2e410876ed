import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";

/** On a publication that took something away. */
export function RemovedBadge() {
  return (
    <Badge size="xs" color="red" variant="light">
      <Trans>removed</Trans>
    </Badge>
  );
}
