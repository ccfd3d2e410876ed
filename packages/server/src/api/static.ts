import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const built = fileURLToPath(new URL("../../../console/dist", import.meta.url));

/** Only our own scripts and connections; styles may be written by the components, which do so while they run. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
};

/** Below these paths programs ask, and get an error rather than a page. */
const notPages = /^\/(api|graphql|webhooks|metrics|healthz|readyz|assets)(\/|$|\?)/;

/** An asset's name tells its contents: a browser that has it need not ask again, a hundred times for each page. */
const forGood = { maxAge: "365d", immutable: true } as const;

/**
 * The console: its files, and its first page for every address that is one of its pages. Each is looked for when it is
 * asked for: the console may be built anew while this runs, and then its files have other names.
 */
export async function consoleRoutes(app: FastifyInstance, folder = built): Promise<void> {
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(headers);
  });
  const common = { index: false, preCompressed: true, suppressWarning: true, ...forGood } as const;
  await app.register(fastifyStatic, { ...common, root: `${folder}/assets`, prefix: "/assets/" });
  app.get("/icon.svg", (_request, reply) => reply.sendFile("icon.svg", folder, { maxAge: 0, immutable: false }));
  app.get("/*", async (request, reply) => {
    return notPages.test(request.url) || !isForPeople(request) ? notFound(reply) : page(reply, folder);
  });
}

/** What programs get for an address that there is not, or that is not asked in this way. */
export function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ code: "NOT_FOUND", message: "There is nothing here." });
}

/** A page is for a browser. A probe at a wrong address, such as `/health`, must not find everything in order. */
function isForPeople({ url, headers }: FastifyRequest): boolean {
  return url === "/" || (headers.accept ?? "").includes("text/html");
}

function page(reply: FastifyReply, folder: string): FastifyReply {
  if (!existsSync(`${folder}/index.html`)) return reply.code(503).type("text/plain; charset=utf-8").send(missing);
  return reply.header("cache-control", "no-cache").sendFile("index.html", folder, { cacheControl: false });
}

const missing = "The console has not been built yet: run `npm run build`, then load this page again.\n";
