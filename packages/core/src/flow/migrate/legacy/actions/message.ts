import { type Json, objects, textOf } from "../../../importers/json.ts";
import { migrateTemplate } from "../expression/template.ts";
import { migrateAttachment, migrateMedia } from "../media.ts";
import type { Migration } from "../migration.ts";
import { namedReferences, reference, unlessEmpty } from "../references.ts";
import { said } from "../translations.ts";
import type { MigrateAction } from "./kind.ts";

function text(action: Json, uuid: string, { translations }: Migration): Json {
  translations.add(uuid, "text", [action["msg"]], migrateTemplate);
  return { text: migrateTemplate(translations.base(action["msg"])) };
}

function attachments(action: Json, uuid: string, { translations, mediaUrl }: Migration): Json {
  const migrate = (attachment: string) => migrateAttachment(attachment, mediaUrl);
  translations.add(uuid, "attachments", [action["media"]], migrate);
  const base = translations.base(action["media"]);
  return base === "" ? {} : { attachments: [migrate(base)] };
}

function quickReplies(action: Json, uuid: string, { translations }: Migration): Json {
  const replies: readonly unknown[] = Array.isArray(action["quick_replies"]) ? action["quick_replies"] : [];
  translations.add(uuid, "quick_replies", replies, migrateTemplate);
  return unlessEmpty(
    "quick_replies",
    replies.map((reply) => migrateTemplate(translations.base(reply))),
  );
}

export const reply: MigrateAction = (action, uuid, migration) => ({
  type: "send_msg",
  ...text(action, uuid, migration),
  ...attachments(action, uuid, migration),
  ...quickReplies(action, uuid, migration),
  ...(action["send_all"] === true ? { all_urns: true } : {}),
});

export const send: MigrateAction = (action, uuid, migration) => ({
  type: "send_broadcast",
  ...text(action, uuid, migration),
  ...attachments(action, uuid, migration),
  ...recipients(action, variables(action)),
});

/** Old definitions asked for a new contact with a variable. */
export const triggerFlow: MigrateAction = (action) => {
  const all = variables(action);
  const isNew = all.includes("@new_contact");
  return {
    type: "start_session",
    flow: flowOf(action),
    ...recipients(
      action,
      all.filter((variable) => variable !== "@new_contact"),
    ),
    ...(isNew ? { create_contact: true } : {}),
  };
};

export const enterFlow: MigrateAction = (action) => ({ type: "enter_flow", flow: flowOf(action), terminal: true });

/** The flow stood in the action itself at first. */
function flowOf(action: Json): Json {
  return reference(objects([action["flow"]])[0] ?? { uuid: action["id"], name: action["name"] });
}

function variables({ variables: list }: Json): readonly string[] {
  return objects(list).map(({ id }) => said(id));
}

function recipients({ contacts, groups }: Json, vars: readonly string[]): Json {
  const known = objects(contacts).filter(({ uuid }) => textOf(uuid) !== "");
  return {
    ...unlessEmpty("contacts", known.map(reference)),
    ...unlessEmpty("groups", namedReferences(groups)),
    ...unlessEmpty(
      "legacy_vars",
      vars.map((variable) => migrateTemplate(variable)),
    ),
  };
}

export const say: MigrateAction = (action, uuid, migration) => {
  const migrate = (path: string) => migrateMedia(path, migration.mediaUrl);
  migration.translations.add(uuid, "audio_url", [action["recording"]], migrate);
  const recording = migrate(migration.translations.base(action["recording"]));
  return { type: "say_msg", ...text(action, uuid, migration), ...(recording === "" ? {} : { audio_url: recording }) };
};

export const play: MigrateAction = (action) => ({
  type: "play_audio",
  audio_url: migrateTemplate(said(action["url"])),
});
