import type { FastifyInstance } from "fastify";
import { contactFileRoutes } from "./contacts/file-routes.ts";
import { fileRoutes } from "./inbox/file-routes.ts";
import type { ApiParts } from "./parts.ts";
import { restRoutes } from "./rest/routes.ts";

/** Routes that are not GraphQL: uploads, exports, the API for programs. One line an area; each stands behind its policy. */
export const routes: readonly ((app: FastifyInstance, parts: ApiParts) => Promise<void>)[] = [
  contactFileRoutes,
  fileRoutes,
  restRoutes,
];
