import { useMutation, useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button } from "@mantine/core";
import {
  type EntryKind,
  type EntryPartsFragment,
  EntryVersionsDocument,
  RestoreVersionDocument,
  type VersionPartsFragment,
} from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { ChangesView } from "./changes-view.tsx";
import { RemovedBadge } from "./removed-badge.tsx";

interface HistoryPanelProps {
  readonly kind: EntryKind;
  readonly entryKey: string;
  /** What is live now: the list is read anew when it moves. */
  readonly version: number;
  readonly mayRestore: boolean;
  readonly onRestored: (entry: EntryPartsFragment) => void;
}

/** What was published, with who, when and what changed; each can come back. */
export function HistoryPanel({ kind, entryKey, version, mayRestore, onRestored }: HistoryPanelProps) {
  const { t } = useLingui();
  const variables = { kind, key: entryKey, first: 20 };
  const { data, error, refetch } = useQuery(EntryVersionsDocument, { variables, fetchPolicy: "no-cache" });
  const isOld = data && data.entry?.version !== version;
  if (isOld) void refetch();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const versions = data.entry?.versions.edges.map(({ node }) => node) ?? [];
  return (
    <Section title={t`History`}>
      {versions.length === 0 ? (
        <p className={classes["quiet"]}>
          <Trans>Nothing was published yet.</Trans>
        </p>
      ) : null}
      <ol className={classes["list"]}>
        {versions.map((each) => (
          <li key={each.version}>
            <OneVersion
              version={each}
              isLive={each.version === version && each.body != null}
              mayRestore={mayRestore && each.version !== version && each.body != null}
              onRestored={onRestored}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface OneVersionProps {
  readonly version: VersionPartsFragment;
  readonly isLive: boolean;
  readonly mayRestore: boolean;
  readonly onRestored: (entry: EntryPartsFragment) => void;
}

function OneVersion({ version, isLive, mayRestore, onRestored }: OneVersionProps) {
  const [restore, { loading }] = useMutation(RestoreVersionDocument);
  const { kind, key, version: number } = version;
  const bringBack = () =>
    restore({ variables: { kind, key, version: number } })
      .then(({ data }) => data && onRestored(data.restoreVersion))
      .catch(tellRefusal);
  return (
    <details>
      <summary>
        <Trans>
          Version {number}, <Moment at={version.publishedAt} />
        </Trans>{" "}
        {isLive ? (
          <Badge size="xs" color="green" variant="light">
            <Trans>live</Trans>
          </Badge>
        ) : null}
        {version.body ? null : <RemovedBadge />}
      </summary>
      <p className={classes["small"]}>
        <VersionFacts version={version} />
      </p>
      {mayRestore ? (
        <Button size="xs" variant="default" my="xs" loading={loading} onClick={() => void bringBack()}>
          <Trans>Bring it back as a draft</Trans>
        </Button>
      ) : null}
      <ChangesView changes={version.changes} />
    </details>
  );
}

function VersionFacts({ version }: Pick<OneVersionProps, "version">) {
  const { author, approvedBy, message, isFromFiles } = version;
  const note = message === "" ? null : <bdi>{message}</bdi>;
  if (isFromFiles) return <Trans>From files. {note}</Trans>;
  if (approvedBy)
    return (
      <Trans>
        Written by <bdi>{author}</bdi>, approved by <bdi>{approvedBy}</bdi>. {note}
      </Trans>
    );
  return (
    <Trans>
      Written by <bdi>{author}</bdi>. {note}
    </Trans>
  );
}
