import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import { Link } from "react-router";
import type { BroadcastPartsFragment } from "../../../generated/graphql.ts";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Moment } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useFlagWords } from "../../settings/flags/use-flag-words.ts";
import { useIsOff } from "../../settings/flags/use-is-off.ts";
import link from "../words/link.module.css";
import classes from "./broadcasts.module.css";
import { GoOn } from "./go-on.tsx";
import { HowFar } from "./how-far.tsx";
import { Stop } from "./stop.tsx";
import { useBroadcasts } from "./use-broadcasts.ts";

export function BroadcastsPage() {
  const { t } = useLingui();
  const { rows, error, again, more } = useBroadcasts();
  const before = (
    <Link to="/journeys" className={link["link"]}>
      <Trans>Journeys</Trans>
    </Link>
  );
  return (
    <Page
      title={t`Broadcasts`}
      before={before}
      description={t`What journeys say to many people at once, or begin for them, the newest first.`}
    >
      <SwitchedOff />
      {rows ? <BroadcastTable rows={rows} more={more} /> : null}
      {error && !rows ? <ErrorState error={error} retry={again} /> : null}
      {rows || error ? null : <Loading />}
    </Page>
  );
}

/** Says why nothing goes on while broadcasts are switched off on a busy day. */
function SwitchedOff() {
  const words = useFlagWords().broadcasts;
  const isOff = useIsOff("broadcasts");
  if (!isOff) return null;
  return (
    <Alert color="amber" mb="md" title={<Trans>Broadcasts are switched off</Trans>}>
      {words.loses}
    </Alert>
  );
}

type TableProps = Pick<ReturnType<typeof useBroadcasts>, "more"> & { readonly rows: readonly BroadcastPartsFragment[] };

function BroadcastTable({ rows, more }: TableProps) {
  const { t } = useLingui();
  const columns: readonly Column<BroadcastPartsFragment>[] = [
    { key: "what", label: t`Broadcast`, cell: (row) => <What broadcast={row} /> },
    { key: "to", label: t`To whom`, below: "what", cell: (row) => <ToWhom broadcast={row} /> },
    { key: "at", label: t`When`, below: "what", width: "9rem", cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { key: "far", label: t`How far`, cell: (row) => <HowFar broadcast={row} /> },
    { key: "stop", label: "", below: "far", align: "end", cell: (row) => <Ways broadcast={row} /> },
  ];
  return (
    <DataTable
      label={t`Broadcasts`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      more={more}
      empty={
        <EmptyState icon={IconSpeakerphone} title={<Trans>No broadcast has been sent yet</Trans>}>
          <Trans>
            A journey sends one to a group, a segment or several people: by its action <code>send_broadcast</code> a
            message, by <code>start_session</code> another journey.
          </Trans>
        </EmptyState>
      }
    />
  );
}

interface BroadcastProps {
  readonly broadcast: BroadcastPartsFragment;
}

/** What can be done about it. */
function Ways({ broadcast }: BroadcastProps) {
  return (
    <>
      <GoOn broadcast={broadcast} />
      <Stop broadcast={broadcast} />
    </>
  );
}

function What({ broadcast }: BroadcastProps) {
  return (
    <>
      <p className={classes["what"]}>
        <Said broadcast={broadcast} />
      </p>
      <p className={classes["quiet"]}>
        <By broadcast={broadcast} />
      </p>
    </>
  );
}

function Said({ broadcast: { says, startsName } }: BroadcastProps) {
  if (startsName)
    return (
      <Trans>
        Journey <b dir="auto">{startsName}</b>
      </Trans>
    );
  if (says) return <q dir="auto">{says}</q>;
  return <Trans>A message</Trans>;
}

function By({ broadcast: { journeyId, journeyName, contactId, contactName } }: BroadcastProps) {
  const journey = journeyName ? (
    <Link className={link["link"]} to={`/journeys/${journeyId}`}>
      <bdi dir="auto">{journeyName}</bdi>
    </Link>
  ) : (
    <Trans>a journey that is not there</Trans>
  );
  if (!contactId) return <Trans>by {journey}</Trans>;
  const person = (
    <Link className={link["link"]} to={`/contacts/${contactId}`}>
      {contactName ? <bdi dir="auto">{contactName}</bdi> : <Trans>a person</Trans>}
    </Link>
  );
  return (
    <Trans>
      by {journey}, when {person} was in it
    </Trans>
  );
}

function ToWhom({ broadcast: { groups, query, people } }: BroadcastProps) {
  if (groups.length > 0) return <bdi dir="auto">{groups.join(", ")}</bdi>;
  if (query) return <code dir="ltr">{query}</code>;
  return people === 0 ? null : <Trans>People by name</Trans>;
}
