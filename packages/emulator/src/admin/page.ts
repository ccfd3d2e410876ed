import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const built = fileURLToPath(new URL("../../page/dist", import.meta.url));

/** The phone page, where it has been built. It may be built anew while this runs: then its files have other names. */
export async function pageRoutes(app: FastifyInstance, pageDir: string = built): Promise<void> {
  const assets = { root: join(pageDir, "assets"), prefix: "/assets/", suppressWarning: true };
  await app.register(fastifyStatic, { ...assets, maxAge: "365d", immutable: true });
  app.get("/", (_request, reply) => {
    if (existsSync(join(pageDir, "index.html")))
      return reply.sendFile("index.html", pageDir, { maxAge: 0, immutable: false });
    return reply.code(503).type("text/plain; charset=utf-8").send(missing);
  });
}

const missing = "The phone page has not been built yet. Run `npm run build`, then load this page again.\n";
