import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import type { Client } from "graphql-ws";
import { ViewerDocument } from "../generated/graphql.ts";
import { once } from "./once.ts";
import { persisted } from "./persisted.ts";
import { openSocket } from "./socket.ts";
import { socketLink } from "./socket-link.ts";

/** There is one of each, so that a change of it is seen wherever it is shown. */
const typePolicies = { Settings: { keyFields: [] }, WebhookSetup: { keyFields: [] } } as const;

/** What the session of this page is asked and told by; one for each sign-in. */
export interface Network {
  readonly client: ApolloClient;
  /** Opens the WebSocket: only once it is known that somebody is signed in. */
  connect(): void;
  close(): void;
}

/** Operations with this context go by HTTP: who is signed in must be known before a socket opens. */
export const byHttp = { byHttp: true } as const;

export function createNetwork(onSignedOut: () => void): Network {
  let socket: Client | undefined;
  const connect = () => {
    socket ??= openSocket({
      isSignedOut,
      onSignedOut,
      onReturn: () => void client.refetchQueries({ include: "active" }),
    });
    return socket;
  };
  const http = new HttpLink({ uri: "/graphql", credentials: "same-origin", includeExtensions: true });
  const client = new ApolloClient({
    cache: new InMemoryCache({ typePolicies }),
    link: ApolloLink.from([
      signedOutLink(onSignedOut),
      once,
      persisted,
      ApolloLink.split(
        (operation) => operation.getContext()["byHttp"] === true,
        withoutText.concat(http),
        socketLink(connect),
      ),
    ]),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
  });
  // The session alone does not tell: whoever was taken out of the team keeps it.
  const isSignedOut = () =>
    client.query({ query: ViewerDocument, context: byHttp, fetchPolicy: "no-cache" }).then(
      ({ data }) => data?.viewer === null,
      () => false,
    );
  // A socket that is just being refused can only be closed by the refusal itself.
  const close = () => void Promise.resolve(socket?.dispose()).catch(() => undefined);
  return { client, connect, close };
}

const withoutText = new ApolloLink((operation, forward) => {
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

function signedOutLink(onSignedOut: () => void): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some(({ extensions }) => extensions?.["code"] === "UNAUTHENTICATED")) onSignedOut();
  });
}
