import { account } from "./account/resolvers.ts";
import { answers } from "./answers/resolvers.ts";
import { broadcasts } from "./broadcasts/resolvers.ts";
import { contacts } from "./contacts/resolvers.ts";
import { content } from "./content/resolvers.ts";
import { data } from "./data/resolvers.ts";
import { firstSteps } from "./first-steps/resolvers.ts";
import { flags } from "./flags/resolvers.ts";
import type { Resolvers } from "./generated/resolvers.ts";
import { scalars } from "./graphql/scalars.ts";
import { inbox } from "./inbox/resolvers.ts";
import { journeys } from "./journeys/resolvers.ts";
import { keys } from "./keys/resolvers.ts";
import { live } from "./live/resolvers.ts";
import { numbers } from "./numbers/resolvers.ts";
import { search } from "./search/resolvers.ts";
import { settings } from "./settings/resolvers.ts";
import { states } from "./states/resolvers.ts";
import { team } from "./team/resolvers.ts";
import { webhooks } from "./webhooks/resolvers.ts";

/** All resolvers: one line an area. */
export const resolvers: readonly Resolvers[] = [
  scalars,
  account,
  keys,
  webhooks,
  flags,
  journeys,
  broadcasts,
  live,
  firstSteps,
  contacts,
  team,
  settings,
  numbers,
  answers,
  content,
  data,
  inbox,
  search,
  states,
];
