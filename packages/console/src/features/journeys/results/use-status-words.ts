import { useLingui } from "@lingui/react/macro";
import type { RunStatus } from "../../../generated/graphql.ts";

/** How a pass through a journey stands, in words. */
export function useStatusWords(): (status: RunStatus) => string {
  const { t } = useLingui();
  return (status) => {
    switch (status) {
      case "WAITING":
        return t`Under way`;
      case "COMPLETED":
        return t`Completed`;
      case "EXPIRED":
        return t`No answer came`;
      case "INTERRUPTED":
        return t`Left it`;
      case "FAILED":
        return t`Failed`;
    }
  };
}
