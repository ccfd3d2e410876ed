import { IANAZone } from "luxon";
import { setTimezone } from "../modifiers/timezone.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Keeps where on the clock the contact lives; an empty zone forgets it. */
export const setContactTimezone: ActionKind = {
  type: "set_contact_timezone",
  parts: { texts: [template("timezone")] },
  read(fields) {
    const template = fields.optionalText("timezone") ?? "";
    return (step) => {
      const timezone = step.evaluateWhole(template)?.trim();
      if (timezone === undefined) return;
      if (timezone === "" || IANAZone.isValidZone(timezone)) setTimezone(step, timezone);
      else step.error(`Unrecognized timezone: '${timezone}'`, "timezone:invalid", { timezone });
    };
  },
};
