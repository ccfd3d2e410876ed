import { contextSchema } from "@hotline/core/flow/inspect/index.ts";
import { type ConformanceKind, judge } from "../kind.ts";

interface Described {
  readonly properties: readonly { readonly name: string; readonly type: string }[];
}

/** The properties of everything that expressions can see; of ours there may be more. */
export const contextTypes: ConformanceKind = {
  name: "context-schema",
  files: /(^|\/)context-schema\.json$/,
  *run(file) {
    for (const [type, { properties }] of Object.entries(file.json<Readonly<Record<string, Described>>>())) {
      // How an object reads as a text is its value, not a property.
      const named = properties.filter(({ name }) => name !== "__default__");
      yield judge(`context-schema/${type}`, Object.fromEntries(named.map((one) => [one.name, one.type])), () =>
        Object.fromEntries(named.map(({ name }) => [name, contextSchema[type]?.[name]])),
      );
    }
  },
};
