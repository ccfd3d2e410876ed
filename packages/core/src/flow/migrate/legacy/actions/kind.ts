import type { Json } from "../../../importers/json.ts";
import type { Migration } from "../migration.ts";

/** How an old action is written now, without its UUID, which stays. */
export type MigrateAction = (action: Json, uuid: string, migration: Migration) => Json;
