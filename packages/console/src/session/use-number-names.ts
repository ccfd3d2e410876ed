import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { NumberNamesDocument } from "../generated/graphql.ts";

/** The organisation's numbers, as people see them, by their ids; empty where there is one only, and nothing to be told apart. */
export type NumberNames = ReadonlyMap<string, string>;

export function useNumberNames(): NumberNames {
  const { data } = useQuery(NumberNamesDocument);
  return useMemo(() => {
    const numbers = data?.numbers ?? [];
    return new Map(numbers.length > 1 ? numbers.map(({ id, display }) => [id, display]) : []);
  }, [data]);
}
