import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";

/** Server-sent events for the page. A page that does not read is cut off rather than kept in memory. */
export interface EventStream {
  tell(event: string, data: unknown): void;
  route(app: FastifyInstance): void;
  close(): void;
}

const mostBuffered = 4 * 1024 * 1024;

export function makeEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const write = (to: ServerResponse, text: string) => {
    if (to.writableLength > mostBuffered) to.destroy();
    else to.write(text);
  };
  return {
    tell(event, data) {
      if (open.size === 0) return;
      const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      for (const response of open) write(response, text);
    },
    route(app) {
      app.get("/_emulator/events", (_request, reply) => {
        reply.hijack();
        const response = reply.raw;
        response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
        response.write(": hello\n\n");
        open.add(response);
        response.on("close", () => open.delete(response));
      });
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
