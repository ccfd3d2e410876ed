import { i18n, type Messages } from "@lingui/core";
import type { Language, LanguageCode } from "./languages.ts";

interface Loaded {
  readonly messages: Messages;
}

/** English stands in the code itself; the others are fetched when they are wished. */
const catalogs: Record<LanguageCode, () => Promise<Loaded>> = {
  en: () => Promise.resolve({ messages: {} }),
  fr: async () => {
    await calendar("fr", import("dayjs/locale/fr"));
    return import("../locales/fr.po");
  },
  ar: async () => {
    await calendar("ar", import("dayjs/locale/ar"));
    return import("../locales/ar.po");
  },
};

/** The names of months and days in calendars. */
async function calendar(code: LanguageCode, words: Promise<unknown>): Promise<void> {
  const [{ default: dayjs }] = await Promise.all([import("dayjs"), words]);
  dayjs.locale(code);
}

/** Speaks another language from now on, on the page and to screen readers. */
export async function activate({ code, direction }: Language): Promise<void> {
  const { messages } = await catalogs[code]();
  i18n.load(code, messages);
  i18n.activate(code);
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
}
