import { account } from "./account/resolvers.ts";
import { contacts } from "./contacts/resolvers.ts";
import { flags } from "./flags/resolvers.ts";
import type { Resolvers } from "./generated/resolvers.ts";
import { scalars } from "./graphql/scalars.ts";
import { journeys } from "./journeys/resolvers.ts";

/** All resolvers: one line an area. */
export const resolvers: readonly Resolvers[] = [scalars, account, flags, journeys, contacts];
