import { createValue, useValue } from "../state/value.ts";

/** connecting: for the first time; lost: it was there, and we try again. */
export type Connection = "connecting" | "connected" | "lost";

const connection = createValue<Connection>("connecting");

export const setConnection = connection.set;

export function useConnection(): Connection {
  return useValue(connection);
}
