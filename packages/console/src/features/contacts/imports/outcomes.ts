import { useLingui } from "@lingui/react/macro";

/** What may become of a row. */
export const outcomeColours: Readonly<Record<string, string>> = {
  created: "green",
  updated: "harbour",
  skipped: "gray",
  rejected: "red",
};

export function useOutcomes(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return { created: t`New`, updated: t`Changed`, skipped: t`Left out`, rejected: t`Rejected` };
}
