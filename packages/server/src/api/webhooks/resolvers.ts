import { randomBytes } from "node:crypto";
import type pg from "pg";
import { audit } from "../../store/audit.ts";
import { auditRemoval } from "../../store/audit-subjects.ts";
import {
  type DeliveryRow,
  hurryDeliveries,
  readDeliveries,
  replayDelivery,
  replayGivenUp,
} from "../../store/webhooks/deliveries.ts";
import { eventNames } from "../../store/webhooks/events.ts";
import {
  addWebhook,
  holdWebhook,
  readWebhooks,
  removeWebhook,
  updateWebhook,
  type WebhookRow,
  writeSecret,
} from "../../store/webhooks/webhooks.ts";
import { connection } from "../connection.ts";
import type { Context } from "../context.ts";
import { because, notFound } from "../errors.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { live } from "../live.ts";
import { doneOnce } from "../once.ts";

const webhooksOf = (context: Context) => context.walled((tx) => readWebhooks(tx, context.viewer.organisationId));

async function webhookOf(tx: pg.PoolClient, { viewer }: Context, id: string): Promise<WebhookRow> {
  const [webhook] = await readWebhooks(tx, viewer.organisationId, id);
  if (!webhook) throw notFound("This webhook");
  return webhook;
}

function check({ name, url, events }: Pick<WebhookRow, "name" | "url" | "events">): void {
  if (name.trim() === "" || name.length > 100) throw because("WEBHOOK_NAME");
  if (url.length > 2000 || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw because("WEBHOOK_ADDRESS");
  // They would not be sent, and stand there for everybody who sees the settings.
  if (new URL(url).username !== "" || new URL(url).password !== "") throw because("WEBHOOK_PASSWORD");
  if (events.length === 0 || !events.every((event) => eventNames.includes(event))) throw because("WEBHOOK_EVENTS");
}

/** Told once, and kept sealed. */
function newSecret({ house: { seal } }: Context): { readonly secret: string; readonly sealed: string } {
  if (!seal) throw new Error("Nothing can be sealed here.");
  const secret = `whsec_${randomBytes(32).toString("base64url")}`;
  return { secret, sealed: seal(secret) };
}

export const webhooks: Resolvers = {
  Query: {
    webhooks: (_, __, context) => webhooksOf(context),
    webhookEvents: () => eventNames,
    webhookDeliveries: (_, { webhookId, state, ...page }, context) =>
      connection<DeliveryRow>(
        page,
        ({ id }) => [id],
        ({ limit, after }) =>
          context.walled((tx) =>
            readDeliveries(tx, context.viewer.organisationId, {
              webhookId,
              state: state ?? null,
              before: typeof after?.[0] === "string" ? after[0] : null,
              count: limit,
            }),
          ),
      ),
  },
  Mutation: {
    addWebhook: async (_, given, context) => {
      const { input } = given;
      check(input);
      const { secret, sealed } = newSecret(context);
      const webhook = await context.walled(async (tx) => {
        const { organisationId } = context.viewer;
        const id = await doneOnce(tx, context, "addWebhook", given, async () => {
          const id = await addWebhook(tx, organisationId, { ...input, secret: sealed });
          await audit(tx, context.viewer, "webhook.added", id, input);
          return id;
        });
        // Whoever asks again has not heard the secret of then: this one takes its place.
        await writeSecret(tx, organisationId, id, sealed);
        return webhookOf(tx, context, id);
      });
      context.touch("settings");
      return { secret, webhook };
    },
    changeWebhook: async (_, { id, input }, context) => {
      const webhook = await context.walled(async (tx) => {
        await holdWebhook(tx, context.viewer.organisationId, id);
        const before = await webhookOf(tx, context, id);
        const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
        const after = { ...before, ...Object.fromEntries(given) };
        check(after);
        await updateWebhook(tx, context.viewer.organisationId, after);
        await audit(tx, context.viewer, "webhook.changed", id, input);
        return after;
      });
      context.touch("settings");
      return webhook;
    },
    renewWebhookSecret: async (_, { id }, context) => {
      const { secret, sealed } = newSecret(context);
      const webhook = await context.walled(async (tx) => {
        const found = await webhookOf(tx, context, id);
        await writeSecret(tx, context.viewer.organisationId, id, sealed);
        await audit(tx, context.viewer, "webhook.secretRenewed", id);
        return found;
      });
      return { secret, webhook };
    },
    removeWebhook: async (_, { id }, context) => {
      await context.walled(async (tx) => {
        const remove = () => removeWebhook(tx, context.viewer.organisationId, id);
        if (!(await auditRemoval(tx, context.viewer, "webhook.removed", id, remove))) throw notFound("This webhook");
      });
      context.touch("settings");
      return id;
    },
    replayDelivery: async (_, { id }, context) => {
      const delivery = await context.walled(async (tx) => {
        const replayed = await replayDelivery(tx, context.viewer.organisationId, id);
        if (!replayed) throw notFound("This delivery");
        await audit(tx, context.viewer, "webhook.replayed", id);
        return replayed;
      });
      context.touch("settings");
      return delivery;
    },
    replayGivenUp: async (_, { webhookId }, context) => {
      const count = await context.walled(async (tx) => {
        await webhookOf(tx, context, webhookId);
        const replayed = await replayGivenUp(tx, context.viewer.organisationId, webhookId);
        await audit(tx, context.viewer, "webhook.replayed", webhookId, { count: replayed });
        return replayed;
      });
      context.touch("settings");
      return count;
    },
    hurryDeliveries: async (_, { webhookId }, context) => {
      const count = await context.walled(async (tx) => {
        await webhookOf(tx, context, webhookId);
        const hurried = await hurryDeliveries(tx, context.viewer.organisationId, webhookId);
        await audit(tx, context.viewer, "webhook.replayed", webhookId, { count: hurried });
        return hurried;
      });
      context.touch("settings");
      return count;
    },
  },
  Subscription: {
    webhooksChanged: {
      subscribe: (_, __, context) =>
        live(context, {
          watch: { settings: "all" },
          read: async () => ({ webhooksChanged: await webhooksOf(context) }),
        }),
    },
  },
};
