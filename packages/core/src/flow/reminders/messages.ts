import type { CampaignDefinition, ReminderDefinition } from "../../model/project.ts";
import { idsFor } from "../importers/ids.ts";
import { limits } from "../limits.ts";
import { currentVersion } from "../migrate/index.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The messages of reminders as journeys in the background of one message each, so that they are checked, translated,
 * evaluated and sent like any other. A reminder's own UUID is that of its journey.
 */
export function reminderJourneys(campaigns: readonly CampaignDefinition[]): readonly Json[] {
  return campaigns.flatMap((campaign) =>
    campaign.reminders.flatMap((reminder) => {
      const { does } = reminder;
      return does.kind === "message" ? [journeyOf(campaign, reminder, does)] : [];
    }),
  );
}

type Message = Extract<ReminderDefinition["does"], { kind: "message" }>;

function journeyOf(
  { name }: CampaignDefinition,
  reminder: ReminderDefinition,
  { texts, language, template }: Message,
): Json {
  const newId = idsFor("reminder", reminder.uuid);
  const action = newId();
  const { [language]: base = "", ...others } = texts;
  const localization = Object.entries(others).map(([other, text]) => [other, { [action]: { text: [text] } }]);
  return {
    uuid: reminder.uuid,
    name: nameOf(name, reminder),
    spec_version: currentVersion,
    language,
    type: "messaging_background",
    localization: Object.fromEntries(localization),
    nodes: [
      {
        uuid: newId(),
        actions: [{ type: "send_msg", uuid: action, text: base, ...(template && byTemplate(template)) }],
        exits: [{ uuid: newId() }],
      },
    ],
  };
}

/** Which template it is WhatsApp knows by the name alone. */
function byTemplate({ name, variables }: NonNullable<Message["template"]>): Json {
  return { template: { uuid: idsFor("template", name)(), name }, template_variables: variables };
}

function nameOf(campaign: string, { field, offset, unit }: ReminderDefinition): string {
  const when = `${Math.abs(offset)} ${unit} ${offset < 0 ? "before" : "after"} ${field}`;
  return [...`${campaign}: ${when}`].slice(0, limits.nameCharacters).join("");
}
