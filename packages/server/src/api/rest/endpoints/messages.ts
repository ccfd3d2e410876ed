import { idOf } from "@hotline/core/model/ids.ts";
import { z } from "zod";
import { type MessageRow, readMessage, readMessages } from "../../../store/rest/messages.ts";
import { connection } from "../../connection.ts";
import { notFound } from "../../errors.ts";
import { endpoint, id, moment, page, pageOf } from "../endpoint.ts";

const message = z.object({
  id,
  contactId: id,
  numberId: id,
  direction: z.enum(["in", "out"]),
  createdAt: moment,
  content: z
    .unknown()
    .describe("What was said: `{ kind: 'text', text }`, `{ kind: 'choice', title }`, `{ kind: 'media', … }` …"),
  state: z
    .string()
    .nullable()
    .describe("queued, accepted, sent, delivered, read, played or failed; null of inbound ones."),
  error: z.unknown().describe("Why it failed: `{ code, title }`."),
});

const shown = ({ createdAt, error, ...row }: MessageRow): z.input<typeof message> => ({
  ...row,
  error: error ?? null,
  createdAt: createdAt.toISOString(),
});

export const listMessages = endpoint({
  method: "GET",
  path: "/api/v1/messages",
  summary: "Read messages in the order of their coming, of one person or of all.",
  query: page.extend({ contactId: id.optional() }),
  answer: pageOf(message),
  handle: async (context, { query }) => {
    const { organisationId } = context.viewer;
    const { edges, pageInfo } = await connection<MessageRow>(
      query,
      (row) => [row.id],
      ({ limit, after }) =>
        context.walled((tx) =>
          readMessages(tx, organisationId, {
            contactId: query.contactId === undefined ? null : idOf(query.contactId),
            after: typeof after?.[0] === "string" ? after[0] : null,
            count: limit,
          }),
        ),
    );
    return { items: edges.map(({ node }) => shown(node)), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  },
});

export const getMessage = endpoint({
  method: "GET",
  path: "/api/v1/messages/:id",
  summary: "Read a message and what became of it.",
  params: z.object({ id }),
  answer: message,
  handle: async (context, { params }) => {
    const row = await context.walled((tx) => readMessage(tx, context.viewer.organisationId, params.id));
    if (!row) throw notFound("This message");
    return shown(row);
  },
});
