import { readAudit } from "../../store/audit.ts";
import { connection } from "../connection.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";

export const auditLog: NonNullable<QueryResolvers["auditLog"]> = (_, { filter, ...page }, context) =>
  connection(
    page,
    ({ id }) => [id],
    ({ limit, after }) =>
      context.walled((tx) =>
        readAudit(tx, context.viewer.organisationId, filter ?? {}, {
          first: limit,
          before: typeof after?.[0] === "string" ? after[0] : null,
        }),
      ),
  );
