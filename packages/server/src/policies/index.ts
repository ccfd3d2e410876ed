import { account } from "./account.ts";
import { answers } from "./answers.ts";
import { broadcasts } from "./broadcasts.ts";
import { contactFiles, contacts } from "./contacts.ts";
import { content } from "./content.ts";
import { data } from "./data.ts";
import { firstSteps } from "./first-steps.ts";
import { flags } from "./flags.ts";
import { inbox } from "./inbox.ts";
import { integrations } from "./integrations.ts";
import { journeys } from "./journeys.ts";
import { live } from "./live.ts";
import type { Policies } from "./policy.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { states } from "./states.ts";

/** Who may use which root field of the API: one file an area. A field that no file names is refused to everybody. */
export const policies: Policies = {
  ...account,
  ...integrations,
  ...settings,
  ...flags,
  ...journeys,
  ...broadcasts,
  ...live,
  ...firstSteps,
  ...contacts,
  ...contactFiles,
  ...answers,
  ...content,
  ...data,
  ...inbox,
  ...search,
  ...states,
};
