import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import Fastify, { type FastifyInstance } from "fastify";
import { trusted } from "./api/proxies.ts";
import { describe, type Log } from "./telemetry/log.ts";

export interface LateAppDeps {
  /** As in the first app, for the addresses of those who ask. */
  readonly proxies: number;
  readonly log: Log;
  /** Gives the app its routes, and loads what it needs for them. Called again where it failed. */
  readonly fill: (app: FastifyInstance) => Promise<void>;
}

/**
 * A second web app behind `front` and at its address, for all that `front` has no route for: made when somebody first asks.
 * Whoever asks meanwhile waits, and the body of their request is left to it. To be called before `front` listens.
 */
export function addLateApp(front: FastifyInstance, deps: LateAppDeps): void {
  let app: Promise<FastifyInstance> | null = null;
  const open = () => {
    app ??= make(front, deps, hold).catch((error: unknown) => {
      app = null;
      deps.log.error(describe(error), "the console and the API could not be started");
      throw error;
    });
    return app;
  };
  const hold = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    open().then(
      () => front.server.emit("upgrade", request, socket, head),
      () => socket.destroy(),
    );
  };
  front.server.on("upgrade", hold);
  front.all("/*", {
    onRequest: async (request, reply) => {
      const late = await open().catch(() => null);
      if (!late) return reply.code(503).send({ code: "AWAY", message: "This did not start. Please try again." });
      reply.hijack();
      late.routing(request.raw, reply.raw);
    },
    handler: () => undefined,
  });
  front.addHook("preClose", async () => (await app?.catch(() => undefined))?.close());
}

type Knock = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

async function make(front: FastifyInstance, { proxies, fill }: LateAppDeps, hold: Knock): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({ trustProxy: trusted(proxies), serverFactory: () => front.server });
  await fill(app);
  // It listens for upgrades itself now.
  front.server.off("upgrade", hold);
  await app.ready();
  return app;
}
