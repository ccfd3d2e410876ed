import { type Json, textOf } from "../../importers/json.ts";
import { mapObjects, mapRouters, mapTranslations, textsOf } from "../definition.ts";
import type { Step } from "./step.ts";

/** The tests that compare with one text. */
const textTests: ReadonlySet<unknown> = new Set([
  "has_all_words",
  "has_any_word",
  "has_beginning",
  "has_only_phrase",
  "has_only_text",
  "has_pattern",
  "has_phrase",
]);

/** What such a test got in several arguments is one text. */
export const v14_3_1: Step = {
  version: "14.3.1",
  migrate: (flow) => {
    const changed = new Set<string>();
    const joined = mapRouters(flow, (router) => mapObjects(router, "cases", (each) => joinCase(each, changed)));
    return mapTranslations(joined, (item, uuid) => (changed.has(uuid) ? joinArguments(item) : item));
  },
};

/** Notes in `seen` which cases compare with one text. */
function joinCase(each: Json, seen: Set<string>): Json {
  if (!textTests.has(each["type"])) return each;
  seen.add(textOf(each["uuid"]));
  return joinArguments(each);
}

function joinArguments(item: Json): Json {
  const texts = textsOf(item["arguments"]) ?? [];
  return texts.length > 1 ? { ...item, arguments: [texts.join(" ")] } : item;
}
