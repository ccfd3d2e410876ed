import { useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button } from "@mantine/core";
import { IconMaximize, IconMessageCircle, IconMinimize } from "@tabler/icons-react";
import { lazy, Suspense, useRef } from "react";
import { LiveDocument, type LiveSubscription } from "../../generated/graphql.ts";
import { useShortcuts } from "../../keys/use-shortcuts.ts";
import { useViewer } from "../../session/viewer.ts";
import { Page } from "../../ui/page.tsx";
import { Since } from "../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../ui/states.tsx";
import { stepPermissions } from "./first-steps.ts";
import { HeldUp } from "./held-up.tsx";
import classes from "./live.module.css";
import { OffNow } from "./off-now.tsx";
import { OtherDay } from "./other-day.tsx";
import { heldUpReplies, isSilent } from "./shares.ts";
import { Tiles } from "./tiles.tsx";
import { useStandsStill } from "./use-stands-still.ts";
import { useWall } from "./use-wall.ts";

// The first figures are there before them; they come below, so nothing moves.
const Cards = lazy(() => import("./cards.tsx").then((file) => ({ default: file.Cards })));

// Most teams have long taken them.
const FirstStepsCard = lazy(() => import("./first-steps-card.tsx").then((file) => ({ default: file.FirstStepsCard })));

/** What happens now; told once a second, without anything that jumps. */
export function LivePage() {
  const { t } = useLingui();
  const board = useRef<HTMLDivElement>(null);
  const wall = useWall(board);
  const { permissions } = useViewer();
  const mayStep = stepPermissions.some((one) => permissions.includes(one));
  useShortcuts(t`Live`, [{ keys: "f", label: t`Fill the screen`, run: wall.toggle }]);
  const { data, error } = useSubscription(LiveDocument, { fetchPolicy: "no-cache" });
  const stillSince = useStandsStill(data?.live);
  return (
    <Page title={t`Live`} width="full" actions={<WallButton {...wall} />}>
      {mayStep ? (
        <Suspense>
          <FirstStepsCard />
        </Suspense>
      ) : null}
      {data ? (
        <div ref={board} className={classes["board"]} data-wall={wall.isOn || undefined}>
          {wall.isOn ? <WallButton {...wall} /> : null}
          {stillSince ? <StandsStill since={stillSince} /> : null}
          <Board figures={data.live} />
        </div>
      ) : null}
      {error && !data ? <ErrorState error={error} /> : null}
      {data || error ? null : <Loading />}
    </Page>
  );
}

function WallButton({ isOn, toggle }: ReturnType<typeof useWall>) {
  return (
    // For a screen on a wall: a phone has nothing to win. Who turned a tablet meanwhile must get back.
    <Button
      variant="default"
      {...(isOn ? {} : { visibleFrom: "xs" })}
      className={isOn ? classes["leave"] : undefined}
      leftSection={isOn ? <IconMinimize size={16} /> : <IconMaximize size={16} />}
      onClick={toggle}
    >
      {isOn ? <Trans>Back to the console</Trans> : <Trans>Fill the screen</Trans>}
    </Button>
  );
}

function Board({ figures }: { readonly figures: LiveSubscription["live"] }) {
  const heldUp = heldUpReplies(figures.queues);
  return (
    <>
      {figures.missingRoles.length > 0 ? <Missing roles={figures.missingRoles} /> : null}
      {heldUp ? <HeldUp replies={heldUp} numbers={figures.numbers} /> : null}
      <Tiles figures={figures} />
      <OtherDay />
      <OffNow off={figures.off} />
      {isSilent(figures) ? <Silent /> : null}
      <Suspense>
        <Cards figures={figures} />
      </Suspense>
    </>
  );
}

function StandsStill({ since }: { readonly since: Date }) {
  const { t } = useLingui();
  return (
    <Alert color="red" title={t`These figures stand still`}>
      <Trans>
        The last ones came <Since at={since} />: the database, the server or the line to it is away. What people write
        meanwhile is kept by WhatsApp, and answered when all is back.
      </Trans>
    </Alert>
  );
}

/** What nobody does, before the figures that look calm because of it. */
function Missing({ roles }: { readonly roles: readonly string[] }) {
  const { t } = useLingui();
  const words: Record<string, string> = {
    web: t`Nobody takes messages from WhatsApp.`,
    converse: t`Messages are taken, and nobody answers them.`,
    deliver: t`Answers are made, and nobody sends them.`,
    jobs: t`Nobody works on reminders, broadcasts, calls of journeys and data sources.`,
  };
  return (
    <Alert color="red" title={t`A part of the program does not run`}>
      {roles.map((role) => (
        <div key={role}>{words[role] ?? role}</div>
      ))}
      <Trans>What waits is kept. Whoever looks after the server starts it so:</Trans>{" "}
      <code dir="ltr">hotline serve --role {roles.join(",")}</code>
    </Alert>
  );
}

function Silent() {
  return (
    <EmptyState icon={IconMessageCircle} title={<Trans>Nobody has written yet</Trans>}>
      <Trans>As soon as somebody writes to one of your numbers, it shows here within a second.</Trans>
    </EmptyState>
  );
}
