import { useQuery } from "@apollo/client/react";
import { useParams } from "react-router";
import { JourneyDocument } from "../../../generated/graphql.ts";

/** The journey of the page's address. */
export function useJourney() {
  const { journeyId = "" } = useParams();
  const { data, error, refetch } = useQuery(JourneyDocument, { variables: { id: journeyId } });
  return { id: journeyId, journey: data?.journey, isLoaded: data !== undefined, error, again: () => void refetch() };
}
