import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const built = fileURLToPath(new URL("../../page/dist", import.meta.url));

/** The phone page, where it has been built. It may be built anew while this runs: then its files have other names. */
export async function pageRoutes(app: FastifyInstance, pageDir: string = built): Promise<void> {
  await app.register(fastifyStatic, { root: join(pageDir, "assets"), prefix: "/assets/", suppressWarning: true });
  app.get("/", (_request, reply) => {
    if (existsSync(join(pageDir, "index.html"))) return reply.sendFile("index.html", pageDir);
    return reply.code(503).type("text/plain; charset=utf-8").send(missing);
  });
}

const missing = "The phone page has not been built yet. Run `npm run build`, then load this page again.\n";
