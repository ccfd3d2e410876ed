import { without } from "../../importers/json.ts";
import { mapObject } from "../definition.ts";
import type { Step } from "./step.ts";

/** A base language that is no code, such as `base`, becomes `und`, into which nothing can be translated. */
export const v13_2_0: Step = {
  version: "13.2.0",
  migrate: (flow) => {
    const { language } = flow;
    const isCode = typeof language === "string" && language.length === 3;
    const named = isCode ? flow : { ...flow, language: "und" };
    return mapObject(named, "localization", (localization) => without(localization, "und"));
  },
};
