import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const ownPage = fileURLToPath(new URL("../../page/dist", import.meta.url));

/** The phone page, where it has been built. */
export async function pageRoutes(app: FastifyInstance, pageDir: string = ownPage): Promise<void> {
  if (existsSync(join(pageDir, "index.html"))) {
    await app.register(fastifyStatic, { root: pageDir, wildcard: false });
    return;
  }
  const text = "The phone page has not been built yet. Run `npm run build`, then start the emulator again.\n";
  app.get("/", (_request, reply) => reply.code(503).type("text/plain; charset=utf-8").send(text));
}
