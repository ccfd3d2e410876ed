import { useLingui } from "@lingui/react/macro";
import type { ContactFieldType } from "../../../generated/graphql.ts";

/** What a field holds, in words. */
export function useTypeWords(): Readonly<Record<ContactFieldType, string>> {
  const { t } = useLingui();
  return {
    TEXT: t`Text`,
    NUMBER: t`Number, to be compared`,
    DATETIME: t`Date, with or without a time`,
    STATE: t`Place: region`,
    DISTRICT: t`Place: district`,
    WARD: t`Place: ward`,
  };
}
