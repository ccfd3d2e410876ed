import { i18n, type Messages } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import dayjs from "dayjs";
import type { Language, LanguageCode } from "./languages.ts";

interface Loaded {
  readonly messages: Messages;
}

/** English stands in the code itself; the others come when they are wished. */
const catalogs: Record<LanguageCode, () => Promise<Loaded>> = {
  en: () => Promise.resolve({ messages: {} }),
  fr: async () => {
    await import("dayjs/locale/fr");
    return import("../locales/fr.po");
  },
  ar: async () => {
    await import("dayjs/locale/ar");
    return import("../locales/ar.po");
  },
};

i18n.setMessagesCompiler(compileMessage);

/** Speaks another language from now on, on the page and to screen readers. */
export async function activate({ code, direction }: Language): Promise<void> {
  const { messages } = await catalogs[code]();
  i18n.load(code, messages);
  i18n.activate(code);
  dayjs.locale(code);
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
}
