import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { DirectionProvider, useDirection } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { usePreferences } from "../preferences/preferences.ts";
import { activate } from "./activate.ts";
import { type Language, languages } from "./languages.ts";

interface Props {
  readonly children: ReactNode;
}

/** Shows nothing until the first language has come: a page that speaks one language and then another is worse than a moment's wait. */
export function LanguageProvider({ children }: Props) {
  const { language: code } = usePreferences();
  const [spoken, speak] = useState<Language>();
  useEffect(() => {
    const wished = languages.find((language) => language.code === code);
    if (wished) void activate(wished).then(() => speak(wished));
  }, [code]);
  if (!spoken) return null;
  return (
    <I18nProvider i18n={i18n}>
      <DirectionProvider initialDirection={spoken.direction} detectDirection={false}>
        <Turn to={spoken.direction} />
        {children}
      </DirectionProvider>
    </I18nProvider>
  );
}

/** Mantine keeps a direction of its own; it follows the language. */
function Turn({ to }: { readonly to: Language["direction"] }) {
  const { dir, setDirection } = useDirection();
  useEffect(() => {
    if (dir !== to) setDirection(to);
  }, [dir, to, setDirection]);
  return null;
}
