import { lastHeard, type NumberSettingsRow, readNumbers } from "../../store/number-settings.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { addNumber, changeNumber, checkNumber, removeNumber } from "./change.ts";
import { testSend } from "./test-send.ts";

const numbersOf = (context: Context): Promise<readonly NumberSettingsRow[]> =>
  context.walled((tx) => readNumbers(tx, context.viewer.organisationId));

export const numbers: Resolvers = {
  Query: {
    numbers: (_, __, context) => numbersOf(context),
    webhookSetup: async (_, __, context) => ({
      path: "/webhooks/whatsapp",
      verifyTokenVariable: "WHATSAPP_VERIFY_TOKEN",
      heardAt: await context.walled((tx) => lastHeard(tx, context.viewer.organisationId)),
    }),
  },
  Mutation: { addNumber, changeNumber, removeNumber, checkNumber, testSend },
  Subscription: {
    numbersChanged: {
      subscribe: (_, __, context) =>
        live(context, { watch: { settings: "all" }, read: async () => ({ numbersChanged: await numbersOf(context) }) }),
    },
  },
};
