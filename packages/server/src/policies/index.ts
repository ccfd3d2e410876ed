import { account } from "./account.ts";
import { contactFiles, contacts } from "./contacts.ts";
import { flags } from "./flags.ts";
import { journeys } from "./journeys.ts";
import type { Policies } from "./policy.ts";

/** Who may use which root field of the API: one file an area. A field that no file names is refused to everybody. */
export const policies: Policies = { ...account, ...flags, ...journeys, ...contacts, ...contactFiles };
