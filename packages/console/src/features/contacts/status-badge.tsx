import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ContactStatus } from "../../generated/graphql.ts";

/** Only where something is unusual. */
export function StatusBadge({ status }: { readonly status: ContactStatus }) {
  const words = useStatusWords();
  if (status === "ACTIVE") return null;
  return (
    <Badge color={status === "STOPPED" ? "amber" : "gray"} variant="light">
      {words[status]}
    </Badge>
  );
}

export function useStatusWords(): Readonly<Record<ContactStatus, string>> {
  const { t } = useLingui();
  return { ACTIVE: t`Active`, STOPPED: t`Opted out`, BLOCKED: t`Blocked`, ARCHIVED: t`Archived` };
}
