import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import { KeyReused } from "../../store/idempotent-requests.ts";
import { because, invalid } from "../errors.ts";
import { contextOf } from "../http/guarded.ts";
import type { Endpoint, Input } from "./endpoint.ts";
import { endpoints } from "./endpoints/index.ts";
import { openapi } from "./openapi.ts";
import { plainly } from "./plainly.ts";

const maxBodyBytes = 256 * 1024;

/** The API for other systems, and its description. */
export async function restRoutes(app: FastifyInstance): Promise<void> {
  app.removeContentTypeParser("text/plain");
  readJson(app);
  app.get("/api/v1/openapi.json", async () => openapi(endpoints));
  for (const endpoint of endpoints) {
    const { method, path: url, handle } = endpoint;
    app.route({
      method,
      url,
      bodyLimit: maxBodyBytes,
      handler: async (request) => {
        const input = read(request, endpoint);
        return handle(contextOf(request), input).catch((error: unknown) => {
          throw error instanceof KeyReused ? reused() : error;
        });
      },
    });
  }
}

/** Many programs say that they send JSON with every request, also where they send nothing: that is no reason to refuse them. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) =>
    body === "" ? done(null, undefined) : parse(request, String(body), done),
  );
}

function read(request: FastifyRequest, { params, query, body, isOnce }: Endpoint): Input {
  const key = request.headers["idempotency-key"];
  if (key !== undefined && (typeof key !== "string" || key.length > 200)) throw because("ONCE_KEY");
  return {
    params: checked(params, request.params, "path"),
    query: checked(query, request.query, "query"),
    body: body === null ? undefined : checked(body, request.body ?? {}, "body"),
    key: isOnce ? key : undefined,
  };
}

function checked(schema: z.ZodType, value: unknown, where: string): unknown {
  const read = schema.safeParse(value, { error: plainly });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw invalid(`${[where, ...(issue?.path ?? [])].join(".")}: ${issue?.message ?? "is wrong"}`);
}

const reused = () => because("ONCE_KEY_USED");
