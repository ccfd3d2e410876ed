import { type Json, without } from "../../importers/json.ts";
import { mapActions, mapObject } from "../definition.ts";
import type { Step } from "./step.ts";

/** The first words of a ticket are its note, and every language of a translation is a code. */
export const v14_2_0: Step = {
  version: "14.2.0",
  migrate: (flow) => mapObject(mapActions(flow, withNote), "localization", onlyCodes),
};

function withNote(action: Json): Json {
  if (action["type"] !== "open_ticket" || !Object.hasOwn(action, "body")) return action;
  return { ...without(action, "body"), note: action["body"] };
}

function onlyCodes(localization: Json): Json {
  return Object.fromEntries(Object.entries(localization).filter(([language]) => language.length === 3));
}
