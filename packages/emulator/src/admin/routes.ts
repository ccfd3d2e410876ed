import { reasonOf } from "@hotline/core/model/reason-of.ts";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { GraphError } from "../graph/errors.ts";
import { decide, submitTemplate } from "../graph/template-routes.ts";
import type { Stats } from "../model.ts";
import { describeHotline } from "../numbers.ts";
import { noFaults } from "../options.ts";
import { describeHandset } from "../people.ts";
import { addNumber } from "./add-number.ts";
import { handsetRoutes } from "./handset-routes.ts";
import { clockInput, decisionInput, faultsInput, knobsInput, templateInput, webhookInput } from "./inputs.ts";
import { Problem } from "./problem.ts";

export interface AdminContext extends Context {
  stats(): Stats;
}

/** Everything below /_emulator; API.md is the manual. */
export function adminRoutes(app: FastifyInstance, context: AdminContext): void {
  app.setErrorHandler((error, _request, reply) => {
    const code = error instanceof z.ZodError ? 400 : statusOf(error);
    return reply.code(code).send({ error: sentence(error) });
  });
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 100 * 1024 * 1024 }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser("text/plain", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  handsetRoutes(app, context);
  app.post("/_emulator/numbers", async (_request, reply) => reply.code(201).send(describeHotline(addNumber(context))));
  stateRoutes(app, context);
  settingRoutes(app, context);
  templateAdmin(app, context);
}

const statusOf = (error: unknown): number =>
  typeof error === "object" && error !== null && "statusCode" in error && typeof error.statusCode === "number"
    ? error.statusCode
    : 500;

function sentence(error: unknown): string {
  if (!(error instanceof z.ZodError)) return reasonOf(error);
  return error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`).join("; ");
}

function stateRoutes(app: FastifyInstance, context: AdminContext): void {
  const { people, knobs, faults, webhooks, clock, media, numbers, ledger } = context;
  app.get("/_emulator/state", async () => ({
    hotlines: numbers.all().map(describeHotline),
    handsets: people.handsets().map(describeHandset),
    faults,
    knobs,
    webhook: webhooks.state(),
    stats: context.stats(),
  }));
  app.get("/_emulator/stats", async () => context.stats());
  app.get<{ Querystring: { after?: string; limit?: string } }>("/_emulator/ledger", async (request) => {
    const after = Number(request.query.after ?? 0) || 0;
    const limit = Math.min(10_000, Number(request.query.limit ?? 1_000) || 1_000);
    const accepted = ledger.read(after, limit).map((entry) => ({ n: entry.n, ...entry.accepted }));
    return { accepted, next: accepted.at(-1)?.n ?? after };
  });
  app.get<{ Params: { id: string } }>("/_emulator/media/:id", async (request, reply) => {
    const found = media.get(request.params.id);
    if (found === undefined) throw new Problem("there is no such media, or it has expired", 404);
    // A document from a stranger must not run as a page of ours.
    const headers = { "x-content-type-options": "nosniff", "content-security-policy": "sandbox" };
    return reply.headers(headers).type(found.mime).send(found.bytes);
  });
  app.post("/_emulator/clock", async (request) => {
    clock.advance(clockInput.parse(request.body).advanceSeconds * 1_000);
    return { now: clock.now() };
  });
  app.post("/_emulator/reset", async () => reset(context));
}

function reset(context: Context): { ok: true } {
  for (const { phone, handset } of context.people.handsets()) {
    handset.messages = [];
    context.tell("chat-cleared", { phone });
  }
  for (const person of context.people.all()) person.lines.length = 0;
  context.people.clear();
  context.media.clear();
  context.templates.clear();
  return { ok: true };
}

function settingRoutes(app: FastifyInstance, context: Context): void {
  const { knobs, faults, webhooks } = context;
  const changed = (event: "faults" | "knobs", value: object) => {
    context.tell(event, value);
    return value;
  };
  app.get("/_emulator/faults", async () => faults);
  app.patch("/_emulator/faults", async (request) =>
    changed("faults", Object.assign(faults, faultsInput.parse(request.body))),
  );
  app.delete("/_emulator/faults", async () => changed("faults", Object.assign(faults, structuredClone(noFaults))));
  app.get("/_emulator/knobs", async () => knobs);
  app.patch("/_emulator/knobs", async (request) =>
    changed("knobs", Object.assign(knobs, knobsInput.parse(request.body))),
  );
  app.put("/_emulator/webhook", async (request) => {
    const { url, verifyToken = context.options.verifyToken ?? "" } = webhookInput.parse(request.body);
    await webhooks.subscribe(url, verifyToken).catch((error: unknown) => {
      throw new Problem(reasonOf(error));
    });
    return webhooks.state();
  });
}

function templateAdmin(app: FastifyInstance, context: Context): void {
  const { templates } = context;
  app.get("/_emulator/templates", async () => ({ templates: templates.all() }));
  app.post("/_emulator/templates", async (request, reply) => {
    try {
      return await reply.code(201).send(submitTemplate(context, templateInput.parse(request.body)));
    } catch (error) {
      throw error instanceof GraphError
        ? new Problem(error.details || error.extras.userMessage || error.message)
        : error;
    }
  });
  app.delete<{ Params: { id: string } }>("/_emulator/templates/:id", async (request, reply) => {
    const template = templates.byId(request.params.id);
    if (template === undefined) throw new Problem("there is no such template", 404);
    templates.remove(template.name, template.id);
    context.tell("template-removed", { id: template.id });
    return reply.code(204).send();
  });
  app.post<{ Params: { id: string } }>("/_emulator/templates/:id/decision", async (request) => {
    const template = templates.byId(request.params.id);
    if (template === undefined) throw new Problem("there is no such template", 404);
    const { status, reason } = decisionInput.parse(request.body);
    decide(context, template, status, reason);
    return template;
  });
}
