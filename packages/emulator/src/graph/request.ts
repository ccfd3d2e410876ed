import type { FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { isJson, type Json } from "../json.ts";
import type { EmulatedNumber } from "../numbers.ts";
import { unknownObject } from "./errors.ts";

/** What the path of a call names: the number, the account, a medium or a template. */
export interface Params {
  readonly id: string;
}

/** Refuses a call on a number that is not here. */
export function ownNumber({ numbers }: Context, id: string, verb: string): EmulatedNumber {
  const number = numbers.find(id);
  if (number === undefined) throw unknownObject(id, verb);
  return number;
}

/** Refuses a call on an object that is not ours. */
export function own(id: string, ours: string, verb: string): void {
  if (id !== ours) throw unknownObject(id, verb);
}

/** The body of a call, empty where it is no JSON object. */
export const bodyOf = (request: FastifyRequest): Json => (isJson(request.body) ? request.body : {});
