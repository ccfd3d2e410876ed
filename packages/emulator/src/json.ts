export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The member as an object, or an empty one: for reading what was validated or does not matter. */
export const child = (value: Json, key: string): Json => {
  const member = value[key];
  return isJson(member) ? member : {};
};

export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

export const str = (value: unknown): string => (typeof value === "string" ? value : "");

/** Drops members that are undefined, so that the type and the wire agree on what is absent. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
