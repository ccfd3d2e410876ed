import { IANAZone } from "luxon";
import type { ActionKind } from "./kind.ts";

/** Keeps where on the clock the contact lives; an empty zone forgets it. */
export const setContactTimezone: ActionKind = {
  type: "set_contact_timezone",
  read(fields) {
    const template = fields.optionalText("timezone") ?? "";
    return (step) => {
      const timezone = step.evaluateWhole(template)?.trim();
      if (timezone === undefined || timezone === (step.contact.timezone ?? "")) return;
      if (timezone !== "" && !IANAZone.isValidZone(timezone)) {
        step.error(`Unrecognized timezone: '${timezone}'`, "timezone:invalid", { timezone });
        return;
      }
      const { timezone: _, ...others } = step.contact;
      const contact = timezone === "" ? others : { ...others, timezone };
      step.changeContact(contact, { type: "contact_timezone_changed", timezone });
    };
  },
};
