import { isUuid } from "@hotline/core/model/ids.ts";
import { GraphQLScalarType } from "graphql";
import { because, invalid } from "../errors.ts";

function readMoment(value: unknown): Date {
  const moment = typeof value === "string" || value instanceof Date ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) throw invalid("A moment is written like 2026-03-01T08:30:00Z.");
  return moment;
}

function readUuid(value: unknown): string {
  if (typeof value !== "string" || !isUuid(value)) throw because("NO_ID");
  return value.toLowerCase();
}

export const scalars = {
  DateTime: new GraphQLScalarType<Date, string>({
    name: "DateTime",
    serialize: (value) => (value instanceof Date ? value : readMoment(value)).toISOString(),
    parseValue: readMoment,
  }),
  UUID: new GraphQLScalarType<string, string>({ name: "UUID", serialize: String, parseValue: readUuid }),
  JSON: new GraphQLScalarType<unknown, unknown>({ name: "JSON" }),
};
