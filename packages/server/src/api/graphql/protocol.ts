import type { IncomingMessage } from "node:http";
import { CloseCode, type Server } from "graphql-ws";
import type { WebSocket } from "ws";
import { describe, type Log } from "../../telemetry/log.ts";

export interface Extra {
  readonly request: IncomingMessage;
}

/** A browser whose laptop was closed says no goodbye: its socket ends after two of these without an echo. */
const echoMs = 12_000;

/**
 * Speaks `graphql-transport-ws` over one socket. The library's own adapter prints a stack trace into the terminal whenever
 * a browser goes away while something is pushed to it, or sends nonsense. Both happen all day, and whoever watches over a
 * hotline can do nothing about them: here they are lines of the log, at debug.
 */
export function speakProtocol(protocol: Server<Extra>, socket: WebSocket, request: IncomingMessage, log: Log): void {
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) => push(socket, data, log),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => socket.on("message", (data) => void hear(String(data)).catch(fail)),
    },
    { request },
  );
  function fail(error: unknown): void {
    log.warn(describe(error), "what was asked over a socket failed");
    socket.close(CloseCode.InternalServerError, "Internal server error");
  }
  const echoes = listenForEchoes(socket);
  socket.on("error", (error) => log.debug(describe(error), "a socket broke, or its browser sent nonsense"));
  socket.once("close", (code, reason) => {
    clearInterval(echoes);
    Promise.resolve(closed(code, String(reason))).catch((error: unknown) =>
      log.warn(describe(error), "what was asked over a socket could not be ended"),
    );
  });
}

/** Done also where nobody hears it: the socket's end, which follows, ends what was asked over it. */
function push(socket: WebSocket, data: string, log: Log): Promise<void> {
  return new Promise((done) => {
    if (socket.readyState !== socket.OPEN) return done();
    socket.send(data, (error) => {
      if (error) log.debug(describe(error), "a push found its browser gone");
      done();
    });
  });
}

function listenForEchoes(socket: WebSocket): NodeJS.Timeout {
  let isHeard = true;
  socket.on("pong", () => {
    isHeard = true;
  });
  return setInterval(() => {
    if (!isHeard) return socket.terminate();
    isHeard = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, echoMs);
}
