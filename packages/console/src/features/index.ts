import { answers } from "./answers/feature.ts";
import { contacts } from "./contacts/feature.ts";
import type { Feature } from "./feature.ts";
import { inbox } from "./inbox/feature.ts";
import { journeys } from "./journeys/feature.ts";
import { live } from "./live/feature.ts";
import { search } from "./search/feature.ts";
import { settings } from "./settings/feature.ts";

/** In the order of the navigation. A new area is a folder beside this file and a line here. */
export const features: readonly Feature[] = [live, inbox, contacts, answers, journeys, search, settings];
