import type { Json } from "../../../importers/json.ts";
import type { Work } from "../work.ts";

/** How an old action is written now, without its UUID, which stays. */
export type MigrateAction = (action: Json, uuid: string, work: Work) => Json;
