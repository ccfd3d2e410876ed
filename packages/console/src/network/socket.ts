import { type Client, createClient } from "graphql-ws";
import { backoffMs } from "./backoff.ts";
import { setConnection } from "./connection.ts";

interface Events {
  /** The connection is back after it was lost; what was missed must be asked for. */
  readonly onReturn: () => void;
  /** Whether the server lets this person in no more; where it cannot be reached, nobody knows, and the answer is no. */
  readonly isSignedOut: () => Promise<boolean>;
  /** The server lets this person in no more. */
  readonly onSignedOut: () => void;
}

const pingEveryMs = 10_000;
const pongWithinMs = 6_000;

const addressOf = ({ protocol, host }: Location): string => `${protocol.replace("http", "ws")}//${host}/graphql`;

/** One WebSocket for everything; it comes back by itself however often it is lost. */
export function openSocket({ onReturn, isSignedOut, onSignedOut }: Events): Client {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: addressOf(location),
    lazy: false,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async (tries) => {
      await waitOrOnline(backoffMs(tries, Math.random()));
      // A browser does not say why a socket was refused: whether they are out is asked apart.
      if (await isSignedOut()) onSignedOut();
    },
    keepAlive: pingEveryMs,
    on: {
      connected: (_socket, _payload, wasRetry) => {
        setConnection("connected");
        if (wasRetry) onReturn();
      },
      closed: () => {
        clearTimeout(silence);
        setConnection("lost");
      },
      // A network that vanished closes nothing: without an answer to a ping we hang up ourselves.
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), pongWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
    },
    onNonLazyError: () => setConnection("lost"),
  });
  return client;
}

/** A browser that comes back to a network need not sit its wait out. */
function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done);
  });
}
