import { type Place, Places } from "@hotline/core/flow/places.ts";

/** A place as corpus assets write it. */
export interface LocationJson {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly children?: readonly LocationJson[];
}

/** The `locations` of an environment, for assets that have any. */
export function locationsOf(countries: readonly LocationJson[] | undefined): { readonly locations?: Places } {
  const [country] = countries ?? [];
  return country === undefined ? {} : { locations: new Places(placeOf(country)) };
}

function placeOf({ name, aliases = [], children = [] }: LocationJson): Place {
  return { name, aliases, children: children.map(placeOf) };
}
