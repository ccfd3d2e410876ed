import type { IncomingMessage } from "node:http";

/*
 * Each proxy adds whom it heard behind what it was given, so only the last entries of `X-Forwarded-For` are theirs. What
 * stands before may be written by anybody.
 */

/** For Fastify's `trustProxy`: hop 0 is whoever is connected to us. */
export const trusted = (proxies: number) => proxies > 0 && ((_address: string, hop: number) => hop < proxies);

/** The same for a request that Fastify has not seen. */
export function addressOf({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">, proxies: number): string {
  const told = proxies > 0 ? String(headers["x-forwarded-for"] ?? "").split(",") : [];
  return told.at(-Math.min(proxies, told.length))?.trim() || socket.remoteAddress || "";
}
