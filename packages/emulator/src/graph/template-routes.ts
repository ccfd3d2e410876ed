import { metaJson } from "@hotline/core/whatsapp/index.ts";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { Json } from "../json.ts";
import type { Template } from "../model.ts";
import { GraphError } from "./errors.ts";
import { bodyOf, own, type Params } from "./request.ts";

interface Filter {
  name?: string;
  status?: string;
  language?: string;
  category?: string;
  limit?: string;
  after?: string;
  hsm_id?: string;
}

export function templateRoutes(app: FastifyInstance, context: Context): void {
  const { options, templates } = context;
  const { wabaId } = options.number;
  app.post<{ Params: Params }>("/:id/message_templates", async (request) => {
    own(request.params.id, wabaId, "post");
    return createTemplate(context, bodyOf(request));
  });
  app.get<{ Params: Params; Querystring: Filter }>("/:id/message_templates", async (request) => {
    own(request.params.id, wabaId, "get");
    return page(templates.all().filter(matches(request.query)), request.query);
  });
  app.delete<{ Params: Params; Querystring: Filter }>("/:id/message_templates", async (request) => {
    own(request.params.id, wabaId, "delete");
    const { name = "", hsm_id } = request.query;
    if (templates.remove(name, hsm_id) === 0) throw new GraphError(100, `There is no template ${name}.`);
    return { success: true };
  });
}

function createTemplate(context: Context, request: Json): Json {
  const { id, category } = submitTemplate(context, request);
  return { id, status: "PENDING", category };
}

/** Takes a template in; whether it is approved shows a moment later. */
export function submitTemplate(context: Context, request: Json): Template {
  const { faults, knobs, templates } = context;
  const template = templates.create(request, "PENDING");
  context.tell("template", template);
  // WhatsApp answers PENDING and decides later; the decision travels as a webhook.
  if (faults.rejectTemplates || knobs.approveTemplates) {
    const reason = faults.rejectTemplates ? "INVALID_FORMAT" : undefined;
    context.wheel.after(0, () => decide(context, template, reason === undefined ? "APPROVED" : "REJECTED", reason));
  }
  return template;
}

/** The reviewer's decision, with its webhook. */
export function decide(context: Context, template: Template, status: string, reason = "NONE"): void {
  template.status = status;
  if (status === "REJECTED") template.rejected_reason = reason;
  else delete template.rejected_reason;
  const value = {
    event: status,
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    reason,
    message_template_category: template.category,
  };
  context.webhooks.push({
    kind: "field",
    field: "message_template_status_update",
    json: metaJson(value),
    wamid: "",
  });
  context.tell("template", template);
}

const matches =
  (filter: Filter) =>
  (template: Template): boolean =>
    (filter.name === undefined || template.name === filter.name) &&
    (filter.status === undefined || template.status === filter.status.toUpperCase()) &&
    (filter.language === undefined || template.language === filter.language) &&
    (filter.category === undefined || template.category === filter.category.toUpperCase());

function page(found: readonly Template[], { limit = "25", after }: Filter): Json {
  const start = after === undefined ? 0 : cursorAt(after);
  const end = start + Math.max(1, Number(limit) || 25);
  const data = found.slice(start, end);
  if (data.length === 0) return { data };
  const cursors = { before: cursor(start), after: cursor(start + data.length) };
  const next = end < found.length ? { next: `?limit=${limit}&after=${cursors.after}` } : {};
  return { data, paging: { cursors, ...next } };
}

const cursor = (at: number): string => Buffer.from(`at:${at}`).toString("base64url");

function cursorAt(text: string): number {
  const at = /^at:(\d+)$/.exec(Buffer.from(text, "base64url").toString())?.[1];
  if (at === undefined) throw new GraphError(131059, "The cursor is invalid.", { message: "(#131059) Invalid cursor" });
  return Number(at);
}
