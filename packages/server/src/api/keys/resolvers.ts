import { grantable } from "../../policies/roles.ts";
import { audit } from "../../store/audit.ts";
import { addApiKey, endApiKey, readApiKeys, renewKey } from "../../store/people/api-keys.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { doneOnce } from "../once.ts";

const keysOf = (context: Context) => context.walled((tx) => readApiKeys(tx, context.viewer.organisationId));

export const keys: Resolvers = {
  Query: {
    apiKeys: (_, __, context) => keysOf(context),
    apiScopes: () => grantable,
  },
  Mutation: {
    addApiKey: async (_, given, context) => {
      const { input } = given;
      const name = input.name.trim();
      const expiresAt = input.expiresAt ?? null;
      const scopes = grantable.filter((scope) => input.scopes.includes(scope));
      if (name === "" || name.length > 100) throw because("KEY_NAME");
      if (scopes.length === 0 || scopes.length !== new Set(input.scopes).size) throw because("KEY_SCOPES");
      if (expiresAt !== null && expiresAt.getTime() < Date.now()) throw because("KEY_END");
      const made = await context.walled(async (tx) => {
        const { organisationId } = context.viewer;
        const id = await doneOnce(tx, context, "addApiKey", given, async () => {
          const id = await addApiKey(tx, organisationId, { name, scopes, expiresAt });
          await audit(tx, context.viewer, "key.added", id, { name, scopes, expiresAt });
          return id;
        });
        // Whoever asks again has not heard the key of then: this one takes its place.
        const key = await renewKey(tx, organisationId, id);
        const [apiKey] = await readApiKeys(tx, context.viewer.organisationId, id);
        if (!apiKey || key === undefined) throw notFound("This key");
        return { key, apiKey };
      });
      context.touch("team");
      return made;
    },
    endApiKey: async (_, { id }, context) => {
      const apiKey = await context.walled(async (tx) => {
        // Another admin may have been faster: what both wanted is so.
        if (await endApiKey(tx, context.viewer.organisationId, id)) await audit(tx, context.viewer, "key.ended", id);
        return (await readApiKeys(tx, context.viewer.organisationId, id))[0];
      });
      if (!apiKey) throw notFound("This key");
      context.touch("team");
      return apiKey;
    },
  },
  Subscription: {
    apiKeysChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { team: "all" },
          read: async () => ({ apiKeysChanged: await keysOf(context) }),
        }),
    },
  },
};
