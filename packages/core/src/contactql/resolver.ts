import type { FieldDefinition } from "../model/project.ts";

interface Named {
  readonly uuid: string;
  readonly name: string;
}

/** What a query may refer to. Without a resolver, names are taken as they are and fields may be of any type. */
export interface Resolver {
  /** By its key, in lower case. */
  field(key: string): Pick<FieldDefinition, "key" | "name" | "type"> | undefined;
  /** By its name, in any case. */
  group(name: string): Named | undefined;
  /** By its name, in any case. */
  flow(name: string): Named | undefined;
}
