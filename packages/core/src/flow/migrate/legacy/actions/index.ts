import { FlowError } from "../../../errors.ts";
import { type Json, textOf } from "../../../importers/json.ts";
import type { Migration } from "../migration.ts";
import { addGroup, channel, deleteGroup, language, save } from "./contact.ts";
import type { MigrateAction } from "./kind.ts";
import { enterFlow, play, reply, say, send, triggerFlow } from "./message.ts";
import { addLabel, api, email } from "./others.ts";

/** Every kind of action from before 13.0. */
const kinds: ReadonlyMap<string, MigrateAction> = new Map([
  ["add_group", addGroup],
  ["add_label", addLabel],
  ["api", api],
  ["channel", channel],
  ["del_group", deleteGroup],
  ["email", email],
  ["flow", enterFlow],
  ["lang", language],
  ["play", play],
  ["reply", reply],
  ["save", save],
  ["say", say],
  ["send", send],
  ["trigger-flow", triggerFlow],
]);

/** An action from before 13.0 as one of 13.0. Throws `FlowError` for a kind that nobody knows. */
export function migrateAction(action: Json, migration: Migration): Json {
  const type = textOf(action["type"]);
  const migrate = kinds.get(type);
  if (migrate === undefined) throw new FlowError(`The flow: an old action of the type "${type}" is not understood`);
  const uuid = textOf(action["uuid"]) || migration.newId();
  return { ...migrate(action, uuid, migration), uuid };
}
