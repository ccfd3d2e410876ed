import { isObject, type Json } from "../importers/json.ts";

/* Ways to change a definition of any age: what has not the expected shape is left as it is. */

/** What a migration may ask for: fresh UUIDs, drawn in the order in which they are needed. */
export interface Fresh {
  newId(): string;
}

/** The flow with each of its nodes changed. */
export function mapNodes(flow: Json, change: (node: Json) => Json): Json {
  return mapObjects(flow, "nodes", change);
}

/** The flow with each action changed. */
export function mapActions(flow: Json, change: (action: Json) => Json): Json {
  return mapNodes(flow, (node) => mapObjects(node, "actions", change));
}

/** The flow with each router changed. */
export function mapRouters(flow: Json, change: (router: Json) => Json): Json {
  return mapNodes(flow, (node) => mapObject(node, "router", change));
}

/** The owner with each object of one of its lists changed. */
export function mapObjects(owner: Json, key: string, change: (item: Json) => Json): Json {
  const list = owner[key];
  if (!Array.isArray(list)) return owner;
  return { ...owner, [key]: list.map((item: unknown) => (isObject(item) ? change(item) : item)) };
}

/** The owner with one of its objects changed. */
export function mapObject(owner: Json, key: string, change: (item: Json) => Json): Json {
  const item = owner[key];
  return isObject(item) ? { ...owner, [key]: change(item) } : owner;
}

/** The flow with the translations of each language changed; they are objects of items by UUID. */
export function mapLanguages(flow: Json, change: (translations: Json) => Json): Json {
  return mapObject(flow, "localization", (localization) =>
    Object.fromEntries(
      Object.entries(localization).map(([language, translations]) => [
        language,
        isObject(translations) ? change(translations) : translations,
      ]),
    ),
  );
}

/** The flow with each translated item changed, in every language; an item of which nothing is left goes. */
export function mapTranslations(flow: Json, change: (item: Json, uuid: string) => Json): Json {
  return mapLanguages(flow, (translations) =>
    Object.fromEntries(
      Object.entries(translations).flatMap(([uuid, item]) => {
        if (!isObject(item) || Object.keys(item).length === 0) return [[uuid, item]];
        const changed = change(item, uuid);
        return Object.keys(changed).length === 0 ? [] : [[uuid, changed]];
      }),
    ),
  );
}

/** The texts of a list of texts; undefined if it is none. */
export function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

/** A router and the only action before it, where a node has just these two and the router compares a value. */
export function callAndSwitch(
  node: Json,
): { readonly type: unknown; readonly action: Json; readonly router: Json } | undefined {
  const { actions, router } = node;
  if (!Array.isArray(actions) || actions.length !== 1 || !isObject(actions[0])) return undefined;
  if (!isObject(router) || router["type"] !== "switch") return undefined;
  return { type: actions[0]["type"], action: actions[0], router };
}

/** Whether a router looks at a result, as those behind calls once did. */
export function splitsOnResult({ operand }: Json): boolean {
  return typeof operand === "string" && operand.startsWith("@results.");
}
