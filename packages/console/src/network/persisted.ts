import { ApolloLink } from "@apollo/client";

/** Generated documents carry their hash; the server answers none that it does not know. */
export const persisted = new ApolloLink((operation, forward) => {
  const { __meta__: meta } = operation.query as { __meta__?: { hash?: string } };
  operation.extensions["persistedQuery"] = { version: 1, sha256Hash: meta?.hash };
  return forward(operation);
});
