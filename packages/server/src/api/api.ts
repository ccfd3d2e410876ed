import type { FastifyInstance } from "fastify";
import type { ApiHouse } from "./context.ts";
import { graphqlRoute } from "./graphql/http.ts";
import { graphqlSocket } from "./graphql/socket.ts";
import { guardRoutes, sayErrors } from "./http/guarded.ts";
import { type ApiSettings, partsOf } from "./parts.ts";
import { routes } from "./routes.ts";
import { linkRoutes } from "./sign-in/links.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import { consoleRoutes, notFound } from "./static.ts";

/** All that people and their programs use: sign-in, GraphQL, and the console's files. */
export async function apiRoutes(app: FastifyInstance, house: ApiHouse, settings: ApiSettings): Promise<void> {
  const parts = await partsOf(house, settings);
  await app.register(async (scope) => graphqlRoute(scope, parts));
  await app.register(async (scope) => {
    sayErrors(scope, parts);
    await scope.register((inner) => signInRoutes(inner, parts));
    await scope.register((inner) => linkRoutes(inner, parts));
  });
  await app.register(async (scope) => {
    guardRoutes(scope, parts);
    for (const route of routes) await scope.register((inner) => route(inner, parts));
  });
  await app.register(async (scope) => consoleRoutes(scope));
  // Before a body is read: whoever slipped in the address is told that, and not what is wrong with what they sent.
  app.addHook("onRequest", async (request, reply) => (request.is404 ? notFound(reply) : undefined));
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  graphqlSocket(app, parts);
}
