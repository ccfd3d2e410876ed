import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import type { Client } from "graphql-ws";
import { openSocket } from "./socket.ts";

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
    socket ??= openSocket({ onSignedOut, onReturn: () => void client.refetchQueries({ include: "active" }) });
    return socket;
  };
  const overSocket = new ApolloLink((operation) => new GraphQLWsLink(connect()).request(operation));
  const overHttp = new HttpLink({ uri: "/graphql", credentials: "same-origin" });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([
      signedOutLink(onSignedOut),
      ApolloLink.split((operation) => operation.getContext()["byHttp"] === true, overHttp, overSocket),
    ]),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
  });
  return { client, connect, close: () => void socket?.dispose() };
}

function signedOutLink(onSignedOut: () => void): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (
      CombinedGraphQLErrors.is(error) &&
      error.errors.some(({ extensions }) => extensions?.["code"] === "UNAUTHENTICATED")
    )
      onSignedOut();
  });
}
