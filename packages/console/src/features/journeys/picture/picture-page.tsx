import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { JourneyFrame, type JourneySeen } from "../journey-frame.tsx";
import { Stage } from "./stage.tsx";
import { useJourney } from "./use-journey.ts";
import { useRehearsal } from "./use-rehearsal.ts";

export function PicturePage() {
  const { journey, isLoaded, error, again } = useJourney();
  if (error) return <ErrorState error={error} retry={again} />;
  if (!isLoaded) return <Loading />;
  if (!journey) return <EmptyState title={<Trans>This journey is not there (any more)</Trans>} />;
  return <JourneyPicture key={journey.id} journey={journey} />;
}

function JourneyPicture({ journey }: { readonly journey: JourneySeen }) {
  const newest = journey.versions[0]?.version ?? 1;
  const [wanted, setVersion] = useState<number | null>(null);
  const version = wanted ?? newest;
  const { given, chosen, error, again } = useRehearsal(journey.id, version);
  if (given && chosen)
    return <Stage key={version} journey={journey} given={given} chosen={chosen} onVersion={setVersion} />;
  return (
    <JourneyFrame journey={journey} fill>
      {error ? <ErrorState error={error} retry={again} /> : <Loading />}
    </JourneyFrame>
  );
}
