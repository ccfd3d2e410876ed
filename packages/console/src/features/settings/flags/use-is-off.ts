import { useQuery, useSubscription } from "@apollo/client/react";
import { type FlagName, FlagsChangedDocument, FlagsDocument } from "../../../generated/graphql.ts";

/** Whether a feature is switched off now, by somebody or by the load; followed where somebody waits for what it does. */
export function useIsOff(name: FlagName): boolean {
  const { data } = useQuery(FlagsDocument, { fetchPolicy: "cache-and-network" });
  const { data: told } = useSubscription(FlagsChangedDocument);
  const flag = (told?.flagsChanged ?? data?.flags)?.find((one) => one.name === name);
  return flag !== undefined && (!flag.isOn || flag.shedAt !== null);
}
