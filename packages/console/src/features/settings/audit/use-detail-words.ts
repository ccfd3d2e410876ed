import { isUuid } from "@hotline/core/model/ids.ts";
import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useScopeWords } from "../keys/use-scope-words.ts";
import { roles, useRoleWords } from "../team/use-role-words.ts";
import { useEventWords } from "../webhooks/use-event-words.ts";
import { detailNames, detailValues } from "./detail-words.ts";
import { detailsOf } from "./details.ts";

/** The details of an entry in words, each with its name. Ids are left out: what they stand for is told by its name. */
export function useDetailWords(): (details: unknown) => readonly { readonly name: string; readonly value: string }[] {
  const { i18n, t } = useLingui();
  const formats = useFormats();
  const [scopes, events, roleWords] = [useScopeWords(), useEventWords(), useRoleWords()];
  const roleOf = (value: string) => roles.find((role) => role === value.toUpperCase());
  const textOf = (key: string, value: string): string => {
    const words = detailValues[`${key}.${value}`];
    if (words) return i18n._(words);
    if (key === "scopes") return scopes(value);
    if (key === "events") return events(value);
    if (key === "languages") return formats.language(value);
    const role = key === "role" || key === "wasRole" ? roleOf(value) : undefined;
    return role ? roleWords[role].name : formats.written(value);
  };
  const wordsOf = (key: string, value: unknown): string => {
    if (Array.isArray(value)) return formats.names(value.map((one) => wordsOf(key, one)));
    if (typeof value === "boolean") return value ? t`yes` : t`no`;
    // A code is no amount: 132015 has no marks between its figures.
    if (typeof value === "number") return key === "refusal" ? String(value) : formats.number(value);
    return typeof value === "string" ? textOf(key, value) : JSON.stringify(value);
  };
  return (details) =>
    detailsOf(details)
      .filter(([, value]) => !(typeof value === "string" && isUuid(value)))
      .map(([key, value]) => {
        const words = detailNames[key];
        return { name: words ? i18n._(words) : key, value: wordsOf(key, value) };
      });
}
