import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Client } from "graphql-ws";
import { Observable } from "rxjs";

/** Sends each operation through the WebSocket: the name by which the server knows it, never its text. */
export function socketLink(client: () => Client): ApolloLink {
  return new ApolloLink(
    ({ operationName, variables, extensions }) =>
      new Observable((observer) =>
        client().subscribe<ApolloLink.Result["data"]>(
          { query: "", operationName: operationName ?? null, variables, extensions },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            error: (error) => observer.error(errorOf(error)),
            complete: () => observer.complete(),
          },
        ),
      ),
  );
}

/** What the server refused, what broke here, or a connection that ended for good. */
function errorOf(error: unknown): Error {
  if (error instanceof Error) return error;
  if (Array.isArray(error)) return new CombinedGraphQLErrors({ errors: error as GraphQLFormattedError[] });
  return new Error("The connection was closed.", { cause: error });
}
