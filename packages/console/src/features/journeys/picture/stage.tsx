import { useSubscription } from "@apollo/client/react";
import { hasEnd, outlineOf } from "@hotline/core/flow/inspect/index.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState, useSyncExternalStore } from "react";
import { JourneyFlowDocument } from "../../../generated/graphql.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { JourneyFrame, type JourneySeen } from "../journey-frame.tsx";
import { Phone } from "../play/phone.tsx";
import type { Given } from "../play/programme.ts";
import { usePlayed } from "../play/use-played.ts";
import { drawnFor, findingsFor, languagesOf } from "./drawn.ts";
import { figuresOf } from "./figures.ts";
import { NodePanel } from "./node-panel.tsx";
import { OutlineView } from "./outline-view.tsx";
import classes from "./picture.module.css";
import { PictureTools } from "./picture-tools.tsx";
import { PictureView } from "./picture-view.tsx";
import { problemsOf } from "./problems.ts";
import { useFollowed } from "./use-followed.ts";

interface StageProps {
  readonly journey: JourneySeen;
  readonly given: Given;
  readonly chosen: { readonly version: number; readonly definition?: unknown };
  readonly onVersion: (version: number) => void;
}

type Side = "phone" | "node";

const nothingCounted = { begun: 0, exits: [], stops: [] };

/** The picture of one version, and the phone that plays it. */
export function Stage({ journey, given, chosen, onVersion }: StageProps) {
  const [language, setLanguage] = useState(given.settings.languages[0] ?? "eng");
  const [days, setDays] = useState(30);
  const [view, setView] = useState<"picture" | "list">("picture");
  const [side, setSide] = useState<Side>("phone");
  const [node, setNode] = useState<string | null>(null);
  const played = usePlayed({ given, journey: journey.id, chosen, language });
  const standing = useSyncExternalStore(played.rehearsal.subscribe, played.rehearsal.standing);
  const { shown, back } = useFollowed(given, journey.id, chosen, standing.at?.flow);
  const picture = useMemo(() => drawnFor(given, shown.definition, language), [given, shown, language]);
  const problems = useMemo(() => problemsOf(findingsFor(given, shown.definition)), [given, shown]);
  const languages = useMemo(() => languagesOf(given, outlineOf(chosen.definition)), [given, chosen]);
  const variables = { id: picture.uuid, version: shown.version, days };
  const { data } = useSubscription(JourneyFlowDocument, { variables });
  const figures = useMemo(() => figuresOf(picture, data?.journeyFlow ?? nothingCounted), [picture, data]);
  const choose = (uuid: string) => {
    setNode(uuid);
    setSide("node");
  };
  const isCounted = (data?.journeyFlow.begun ?? 0) > 0;
  const looked = useMemo(
    () => ({ picture, figures, problems, standing, node, isCounted, hasEnd: hasEnd(picture.nodes) }),
    [picture, figures, problems, standing, node, isCounted],
  );
  const tools = (
    <PictureTools
      {...{ languages, language, onLanguage: setLanguage, days, onDays: setDays, view, onView: setView }}
      {...{ versions: journey.versions, version: chosen.version, onVersion }}
    />
  );
  return (
    <JourneyFrame journey={journey} actions={tools} fill>
      <div className={classes["stage"]}>
        <div className={classes["seen"]}>
          {picture.uuid === journey.id ? null : <Elsewhere shown={picture} from={journey} onBack={back} />}
          {picture.nodes.length === 0 ? (
            <EmptyState icon={IconRoute} title={<Trans>This journey has no steps</Trans>}>
              <Trans>Whoever comes into it leaves it at once, and hears nothing of it.</Trans>
            </EmptyState>
          ) : view === "picture" ? (
            <PictureView key={picture.uuid} looked={looked} onChoose={choose} onLeave={() => setNode(null)} />
          ) : (
            <OutlineView {...looked} onChoose={choose} />
          )}
        </div>
        <BesidePicture side={side} onSide={setSide}>
          {side === "phone" ? (
            <Phone {...played} standing={standing} onLanguage={setLanguage} languages={languages} />
          ) : (
            <NodePanel {...looked} />
          )}
        </BesidePicture>
      </div>
    </JourneyFrame>
  );
}

interface ElsewhereProps {
  readonly shown: { readonly name: string };
  readonly from: { readonly name: string };
  readonly onBack: () => void;
}

/** The picture follows the phone into other journeys. */
function Elsewhere({ shown, from, onBack }: ElsewhereProps) {
  return (
    <div className={classes["elsewhere"]} role="status">
      <span>
        <Trans>
          The phone went on to the journey <bdi>{shown.name}</bdi>.
        </Trans>
      </span>
      <Button size="compact-xs" variant="default" onClick={onBack}>
        <Trans>Back to {from.name}</Trans>
      </Button>
    </div>
  );
}

interface BesidePictureProps {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly children: ReactNode;
}

function BesidePicture({ side, onSide, children }: BesidePictureProps) {
  const { t } = useLingui();
  return (
    <aside className={classes["side"]} aria-label={t`Phone and details`}>
      <SegmentedControl
        className={classes["sides"]}
        value={side}
        onChange={onSide}
        data={[
          { value: "phone", label: t`Phone` },
          { value: "node", label: t`Chosen step` },
        ]}
      />
      {children}
    </aside>
  );
}
