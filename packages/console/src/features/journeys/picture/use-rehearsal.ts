import { useQuery } from "@apollo/client/react";
import type { Settings } from "@hotline/core/play/programme.ts";
import { useMemo } from "react";
import { JourneyVersionDocument, RehearsalDocument } from "../../../generated/graphql.ts";
import type { Given } from "../play/programme.ts";

/** All that it takes to play, and the version of the journey that is looked at. */
export function useRehearsal(id: string, version: number) {
  const all = useQuery(RehearsalDocument, { fetchPolicy: "cache-and-network" });
  const one = useQuery(JourneyVersionDocument, { variables: { id, version } });
  const rehearsal = all.data?.rehearsal;
  const given = useMemo<Given | undefined>(
    // Written by the server from the same types: what an import would refuse is not stored.
    () => rehearsal && { ...rehearsal, settings: rehearsal.settings as Settings },
    [rehearsal],
  );
  const chosen = one.data?.journey?.versionNumbered ?? undefined;
  const again = () => {
    void all.refetch();
    void one.refetch();
  };
  return { given, chosen, error: all.error ?? one.error, again };
}
