import { threeLetters } from "../../languages.ts";
import { clip, limits } from "../../limits.ts";
import { isObject, type Json, objects, textOf } from "../json.ts";
import type { Notes } from "../report.ts";

const types = ["messaging", "messaging_background", "messaging_offline", "voice"];
const itemKey = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What holds for the whole of a flow: its name, type, language and translations. */
export function repairFlow(flow: Json, about: string, notes: Notes): Json {
  const name = clip(textOf(flow["name"]) || "Journey", limits.nameCharacters);
  if (name !== textOf(flow["name"])) notes.attention(about, `its name was cut to "${name}".`);
  const type = textOf(flow["type"]);
  const expiry = flow["expire_after_minutes"];
  const language = threeLetters(textOf(flow["language"]));
  return {
    ...flow,
    name,
    type: types.includes(type) ? type : "messaging",
    language: /^[a-z]{3}$/.test(language) ? language : "und",
    ...(typeof expiry === "string" ? { expire_after_minutes: Number(expiry) || 0 } : {}),
    ...("localization" in flow ? { localization: repairLocalization(flow["localization"], about, notes) } : {}),
    nodes: objects(flow["nodes"]),
  };
}

function repairLocalization(localization: unknown, about: string, notes: Notes): Json {
  if (!isObject(localization)) return {};
  return Object.fromEntries(
    Object.entries(localization).flatMap(([code, items]) => {
      const language = threeLetters(code);
      if (/^[a-z]{3}$/.test(language) && isObject(items)) return [[language, repairItems(items)]];
      notes.attention(about, `its translations into "${code}" were left out: that is no language.`);
      return [];
    }),
  );
}

function repairItems(items: Json): Json {
  return Object.fromEntries(Object.entries(items).filter(([uuid, item]) => itemKey.test(uuid) && isObject(item)));
}
