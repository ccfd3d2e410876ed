import type { FastifyInstance } from "fastify";

/** Longer than any answer of ours takes while the database is there. */
const patienceMs = 5_000;

/**
 * Lets requests under way end; a kept connection whose last answer is out would hold us until it times out. Whoever has not
 * sent the whole of a request by then is cut off: once a server closes, Node limits the time of a request no more, and one
 * slow stranger would hold it for ever. WhatsApp sends again what was not acknowledged.
 */
export async function closeWeb(app: FastifyInstance, waitMs = patienceMs): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), waitMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}
