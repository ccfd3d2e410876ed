import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { handleProtocols, makeServer, type Server } from "graphql-ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Visitor } from "../context.ts";
import { because, masked } from "../errors.ts";
import { isOwnOrigin } from "../http/origin.ts";
import { headersOf } from "../http/web-request.ts";
import type { ApiParts } from "../parts.ts";
import { checkRate, secondsToWait } from "./http.ts";
import { asGraphQLError } from "./prepare.ts";
import { type Extra, speakProtocol } from "./protocol.ts";
import { SocketGuard } from "./socket-guard.ts";
import { subscribe } from "./subscribe.ts";

const maxMessageBytes = 1024 * 1024;
const maxOperations = 100;

interface Known {
  readonly visitor: Visitor;
  readonly address: string;
}

/**
 * `GET /graphql` as a WebSocket in the protocol `graphql-transport-ws`: queries, mutations and subscriptions of somebody who
 * is signed in, from our own pages or from a program with a key. It ends with the session.
 */
export function graphqlSocket(app: FastifyInstance, parts: ApiParts): void {
  const server = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, handleProtocols });
  const known = new WeakMap<IncomingMessage, Known>();
  const guard = new SocketGuard(parts.house);
  const protocol = protocolFor(known, parts);
  server.on("connection", (socket: WebSocket, request: IncomingMessage) => {
    speakProtocol(protocol, socket, request, parts.house.log);
    const visitor = known.get(request)?.visitor;
    if (visitor) guard.watch(socket, visitor);
  });
  app.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    admit(request, parts).then(
      (admitted) => {
        if ("status" in admitted) return turnAway(socket, admitted);
        known.set(request, admitted);
        server.handleUpgrade(request, socket, head, (ws) => server.emit("connection", ws, request));
      },
      () => turnAway(socket, { status: "503 Service Unavailable" }),
    );
  });
  // Before the HTTP server waits for its connections to end.
  app.addHook("preClose", async () => {
    guard.close();
    for (const client of server.clients) client.close(1001, "The server is stopping.");
    const late = setTimeout(() => {
      for (const client of server.clients) client.terminate();
    }, 500);
    await new Promise<void>((done) => server.close(() => done()));
    clearTimeout(late);
  });
}

interface TurnedAway {
  readonly status: string;
  readonly retryAfter?: number;
}

/** Who knocks, or what to turn them away with. To come in costs a token as any request does. */
async function admit(request: IncomingMessage, parts: ApiParts): Promise<Known | TurnedAway> {
  if (request.url?.split("?")[0] !== "/graphql") return { status: "404 Not Found" };
  if (!isOwnOrigin(request.headers, parts.publicUrl)) return { status: "403 Forbidden" };
  const address = parts.addressOf(request);
  const visitor = await parts.visitorOf(headersOf({ headers: request.headers, ip: address }));
  const retryAfter = secondsToWait(parts.rates, visitor, address);
  if (retryAfter > 0) return { status: "429 Too Many Requests", retryAfter };
  return visitor.viewer === null ? { status: "401 Unauthorized" } : { visitor, address };
}

function turnAway(socket: Duplex, { status, retryAfter }: TurnedAway): void {
  const wait = retryAfter === undefined ? "" : `Retry-After: ${retryAfter}\r\n`;
  socket.end(`HTTP/1.1 ${status}\r\n${wait}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

function protocolFor(known: WeakMap<IncomingMessage, Known>, parts: ApiParts): Server<Extra> {
  const mask = (error: unknown) => masked(asGraphQLError(error), parts.house.log);
  return makeServer<Record<string, unknown>, Extra>({
    subscribe,
    onSubscribe: ({ extra, subscriptions }, _id, payload) => {
      try {
        const who = known.get(extra.request);
        if (!who) throw because("SIGN_IN");
        checkRate(parts.rates, who.visitor, who.address);
        if (Object.keys(subscriptions).length > maxOperations)
          throw because("TOO_MANY_OPERATIONS", { most: maxOperations });
        return parts.preparation.prepare(payload, who.visitor);
      } catch (error) {
        return [mask(error)];
      }
    },
    onNext: (_context, _id, _payload, _args, result) => {
      const { errors, data = null } = result;
      return { data, ...(errors && { errors: errors.map((error) => mask(error).toJSON()) }) };
    },
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => mask(error instanceof GraphQLError ? error : new Error(String(error))).toJSON()),
  });
}
