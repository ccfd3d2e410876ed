import { anyone, may, type Policies } from "./policy.ts";

/** Keys, webhooks, and the routes that other systems call. */
export const integrations: Policies = {
  "Query.apiKeys": may("keys.manage"),
  "Query.apiScopes": may("keys.manage"),
  "Mutation.addApiKey": may("keys.manage"),
  "Mutation.endApiKey": may("keys.manage"),
  "Query.webhooks": may("keys.manage"),
  "Query.webhookEvents": may("keys.manage"),
  "Query.webhookDeliveries": may("keys.manage"),
  "Mutation.addWebhook": may("keys.manage"),
  "Mutation.changeWebhook": may("keys.manage"),
  "Mutation.removeWebhook": may("keys.manage"),
  "Mutation.replayDelivery": may("keys.manage"),
  "Subscription.webhooksChanged": may("keys.manage"),
  "GET /api/v1/openapi.json": anyone,
  "POST /api/v1/messages": may("conversations.answer"),
  "GET /api/v1/messages": may("conversations.read"),
  "GET /api/v1/messages/:id": may("conversations.read"),
  "PUT /api/v1/contacts": may("contacts.write"),
  "GET /api/v1/contacts": may("contacts.read"),
  "GET /api/v1/contacts/:id": may("contacts.read"),
  "GET /api/v1/journeys": may("journeys.read"),
  "POST /api/v1/journeys/:id/starts": may("journeys.start"),
  "GET /api/v1/journeys/:id/results": may("results.export"),
  "POST /api/v1/conversations/:contactId/claim": may("conversations.answer"),
  "DELETE /api/v1/conversations/:contactId/claim": may("conversations.answer"),
};
