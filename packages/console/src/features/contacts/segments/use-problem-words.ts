import { useQuery } from "@apollo/client/react";
import type { QueryProblem } from "@hotline/core/contactql/index.ts";
import { useLingui } from "@lingui/react/macro";
import { ContactSettingsDocument } from "../../../generated/graphql.ts";

/** Why a query cannot be read, and what to do, in the language of who wrote it. */
export function useProblemWords(): (problem: Pick<QueryProblem, "code" | "extra">) => string {
  const { t } = useLingui();
  const archived = useQuery(ContactSettingsDocument).data?.archivedContactFields ?? [];
  return ({ code, extra }) => {
    const { property = "", value = "" } = extra;
    switch (code) {
      case "syntax":
        return t`This is not written as a query: look at its quotes, its parentheses, and what stands around AND and OR.`;
      case "too_complex":
        return t`This query is too long: make segments of its parts.`;
      case "unknown_property": {
        const field = archived.find(({ key }) => key === property);
        if (field) return t`The field “${field.name}” is archived: bring it back under Fields to ask for it.`;
        return t`There is no field “${property}”: look at how it is written, or make it under Fields.`;
      }
      case "unknown_property_type":
        return t`Before the dot only “fields” or “urns” may stand.`;
      case "invalid_number":
        return t`“${value}” is no number: write digits, such as 18 or 2.5.`;
      case "invalid_date":
        return t`“${value}” is no date: write it as 31-12-2026.`;
      case "invalid_language":
        return t`“${value}” is no language: write three letters, such as eng.`;
      case "invalid_status":
        return t`“${value}” is no state of a contact.`;
      case "invalid_group":
        return t`There is no group “${value}”.`;
      case "invalid_flow":
        return t`There is no journey “${value}”.`;
      case "invalid_partial_name":
        return t`A few letters more of the name are needed.`;
      case "invalid_partial_urn":
        return t`A few digits more of the number are needed.`;
      case "unsupported_contains":
        return t`“${property}” cannot be asked for by a part: compare it by = instead of ~.`;
      case "unsupported_comparison":
        return t`“${property}” is a text, and cannot be more or less than another.`;
      case "unsupported_setcheck":
        return t`“${property}” is always known: give a value to compare it with.`;
      case "redacted_urns":
        return t`Names and numbers are hidden from you: ask for fields, groups or dates.`;
    }
  };
}
