import { defaultEnvironment, type Environment } from "../expr/index.ts";
import type { Env } from "../model/env.ts";
import type { Settings } from "./programme.ts";

/** The world as a hotline's turns and queries see it, wherever they run: in production, in a test, in the console. */
export function environmentOf({ timezone, languages, country }: Settings, env: Env): Environment {
  return {
    ...defaultEnvironment(env),
    timezone,
    allowedLanguages: languages,
    dateFormat: "DD-MM-YYYY",
    ...(country === undefined ? {} : { defaultCountry: country }),
  };
}
