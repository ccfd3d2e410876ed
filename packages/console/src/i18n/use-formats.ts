import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { usePreferences } from "../preferences/preferences.ts";
import { type Formats, formatsFor } from "./formats.ts";

/** Dates and figures as the person at this screen reads them. */
export function useFormats(): Formats {
  const { i18n } = useLingui();
  const { timeZone } = usePreferences();
  return useMemo(() => formatsFor(i18n.locale, timeZone), [i18n.locale, timeZone]);
}
