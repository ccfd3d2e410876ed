import { errorCodes } from "@hotline/core/model/refusals.ts";
import { z } from "zod";
import { policies } from "../../policies/index.ts";
import type { Endpoint } from "./endpoint.ts";
import { toldBodies } from "./told.ts";

const about = {
  title: "Hotline",
  version: "1",
  description:
    "For other systems: send messages, start journeys, keep contacts, read messages and results, hold conversations. " +
    "Sign in by a key of the settings: `Authorization: Bearer hl_…`.",
};

const errorBody = {
  type: "object",
  required: ["code", "message"],
  properties: {
    code: { enum: Object.keys(errorCodes) },
    message: { type: "string", description: "A sentence that says what to do." },
    reason: { type: "string", description: "The name of the sentence, which stays the same; many have one." },
    retryAfter: { type: "integer", description: "After so many seconds the same request may be sent again." },
  },
};
const errors = {
  description: "Why it was refused.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
};
const tooFast = {
  ...errors,
  description: "That was a lot at once: wait as long as `Retry-After` says.",
  headers: { "Retry-After": { schema: { type: "integer" }, description: "Seconds." } },
};
const away = {
  ...errors,
  description:
    "`BUSY`: so much is asked at once that this must wait, as long as `Retry-After` says. `AWAY`: something cannot be reached now.",
  headers: tooFast.headers,
};

const onceHeader = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  schema: { type: "string", maxLength: 200 },
  description: "Made by you: the same request under the same key is done once, and answered alike.",
};

/** OpenAPI 3.1, made of the very schemas that check what comes. */
export function openapi(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  const bearer = { type: "http", scheme: "bearer" };
  return {
    openapi: "3.1.0",
    info: about,
    paths,
    webhooks: webhooks(),
    security: [{ key: [] }],
    components: { schemas: { Error: errorBody }, securitySchemes: { key: bearer } },
  };
}

const signed = [
  ["X-Hotline-Event", "What happened."],
  ["X-Hotline-Delivery", "The id of the body: the same however often it is told."],
  ["X-Hotline-Signature", "`t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>` under the webhook's secret."],
].map(([name, description]) => ({ name, in: "header", required: true, schema: { type: "string" }, description }));

/** What is told to the addresses of the settings, as they have to understand it. */
function webhooks() {
  return Object.fromEntries(
    toldBodies.map(({ event, summary, body }) => {
      const requestBody = { required: true, content: json(body, "output") };
      const responses = { "2XX": { description: "Heard. Anything else is tried again for two days." } };
      return [
        event,
        { post: { summary, operationId: event, security: [], parameters: signed, requestBody, responses } },
      ];
    }),
  );
}

function operation({ method, path, summary, params, query, body, answer, isOnce }: Endpoint) {
  const policy = policies[`${method} ${path}`];
  const scope = policy?.kind === "may" ? policy.permission : "none";
  return {
    summary,
    operationId: idOf(method, path),
    description: `The key needs: \`${scope}\`.`,
    parameters: [...inputs(params, "path"), ...inputs(query, "query"), ...(isOnce ? [onceHeader] : [])],
    ...(body && { requestBody: { required: true, content: json(body, "input") } }),
    responses: {
      200: { description: "Done.", content: json(answer, "output") },
      429: tooFast,
      503: away,
      default: errors,
    },
  };
}

function inputs(schema: z.ZodObject, where: "path" | "query") {
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...shape } = jsonSchema(field as z.ZodType, "input");
    const required = where === "path" || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: where, required, schema: shape, ...(description !== undefined && { description }) };
  });
}

const json = (schema: z.ZodType, io: "input" | "output") => ({
  "application/json": { schema: jsonSchema(schema, io) },
});

function jsonSchema(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function idOf(method: string, path: string): string {
  const words = path
    .replace("/api/v1/", "")
    .split("/")
    .map((word) => word.replace(":", "by-"));
  return [method.toLowerCase(), ...words].join("-");
}
