import { defaultEnvironment, type Environment } from "@hotline/core/expr/index.ts";
import { newUuid } from "../store/uuid.ts";
import type { Programme } from "./programmes.ts";

/** The world as an organisation's turns see it now. */
export function environmentOf({ settings }: Programme): Environment {
  const env = { now: Date.now(), newId: () => newUuid(), random: () => Math.random() };
  return {
    ...defaultEnvironment(env),
    timezone: settings.timezone,
    allowedLanguages: settings.languages,
    dateFormat: "DD-MM-YYYY",
    ...(settings.country === undefined ? {} : { defaultCountry: settings.country }),
  };
}
