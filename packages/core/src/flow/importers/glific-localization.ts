import { threeLetters } from "../languages.ts";
import { readInteractive } from "./glific-interactive.ts";
import { isObject, type Json, objectOf, objects, textOf } from "./json.ts";

/** Translations under three letters, with those of interactive messages as texts and quick replies. */
export function convertLocalization(localization: unknown, interactive: ReadonlyMap<string, boolean>): Json {
  const found: Record<string, Json> = {};
  for (const [code, items] of Object.entries(objectOf(localization))) {
    const language = threeLetters(code);
    const converted = Object.entries(objectOf(items)).map(([uuid, item]) => [
      uuid,
      convertItem(uuid, item, interactive),
    ]);
    // Where a language stands twice, as `en` and `eng`, what came first in the file wins for each item.
    found[language] = { ...Object.fromEntries(converted), ...found[language] };
  }
  return found;
}

function convertItem(uuid: string, item: unknown, interactive: ReadonlyMap<string, boolean>): Json {
  const titled = interactive.get(uuid);
  const [source] = Array.isArray(objectOf(item)["text"]) ? (objectOf(item)["text"] as readonly unknown[]) : [];
  const found = titled === undefined || source === undefined ? undefined : readInteractive(source, titled);
  if (found === undefined) return isObject(item) ? item : {};
  return { text: [found.text], attachments: found.attachments, quick_replies: found.quickReplies };
}

/** The actions that are interactive messages, and whether each begins with its title. */
export function interactiveActions(nodes: readonly Json[], isTitled: (id: string) => boolean) {
  const actions = nodes.flatMap((node) => objects(node["actions"]));
  const sent = actions.filter(({ type }) => type === "send_interactive_msg");
  return new Map(sent.map((action) => [textOf(action["uuid"]), isTitled(textOf(action["id"]))]));
}
