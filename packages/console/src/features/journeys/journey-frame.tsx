import { Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import type { JourneyQuery } from "../../generated/graphql.ts";
import { Page } from "../../ui/page.tsx";
import classes from "./journey-frame.module.css";

export type JourneySeen = NonNullable<JourneyQuery["journey"]>;

interface FrameProps {
  readonly journey: JourneySeen;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** What the pages of one journey share: its name and state, and the ways between them. */
export function JourneyFrame({ journey, actions, fill = false, children }: FrameProps) {
  const { t } = useLingui();
  const before = (
    <nav aria-label={t`Where you are`} className={classes["before"]}>
      <Link to="/journeys">
        <Trans>Journeys</Trans>
      </Link>
    </nav>
  );
  const badge = journey.state === "WITHDRAWN" ? <WithdrawnBadge /> : null;
  return (
    <Page title={journey.name} before={before} actions={actions} fill={fill} description={badge}>
      <Tabs id={journey.id} fill={fill} />
      {children}
    </Page>
  );
}

export function WithdrawnBadge() {
  return (
    <Badge color="gray" variant="light">
      <Trans>Withdrawn</Trans>
    </Badge>
  );
}

function Tabs({ id, fill }: { readonly id: string; readonly fill: boolean }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const tabs = [
    { to: `/journeys/${id}`, label: t`Picture and phone` },
    { to: `/journeys/${id}/results`, label: t`Results` },
    { to: `/journeys/${id}/versions`, label: t`Versions` },
  ];
  return (
    <nav className={classes["tabs"]} data-fill={fill || undefined} aria-label={t`Of this journey`}>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} className={classes["tab"]} aria-current={pathname === to ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
