import { readdirSync, readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { policies } from "../../policies/index.ts";
import { allows, type Policies } from "../../policies/policy.ts";
import type { Context } from "../context.ts";
import { refusedBy } from "../refused.ts";
import { resolvers } from "../resolvers.ts";

const folder = new URL("../../../../../graphql/schema/", import.meta.url);

/** `npm run generate` has checked the contract, and nobody else holds the schema that resolvers are put into: half of the work. */
const known = { assumeValidSDL: true, noLocation: true, updateResolversInPlace: true };

let built: GraphQLSchema | undefined;

/** The contract with its resolvers, each root field behind its policy. Built once: that takes a tenth of a second. */
export function apiSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  const typeDefs = files.map((name) => readFileSync(new URL(name, folder), "utf8"));
  return guarded(makeExecutableSchema({ typeDefs, resolvers: [...resolvers], ...known }), policies);
}

/** Puts a policy before each field of Query, Mutation and Subscription; a field that has none is refused to everybody. */
function guarded(schema: GraphQLSchema, table: Policies): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const policy = table[`${type?.name}.${field.name}`];
      const guard = (resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> => {
        return (source, args, context, info) => {
          if (!allows(policy, context.visitor.viewer)) throw refusedBy(policy, context.visitor.viewer, "SIGN_IN");
          return resolve(source, args, context, info);
        };
      };
      if (field.subscribe) field.subscribe = guard(field.subscribe);
      else field.resolve = guard(field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}
