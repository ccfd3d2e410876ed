import { useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import {
  ContentChangedDocument,
  DraftsDocument,
  type DraftsQuery,
  EditingRulesDocument,
  PublicationsDocument,
  PublishDraftsDocument,
} from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Moment, Since } from "../../../ui/since.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { entryHref, shownKind } from "../kinds.ts";
import { ChangesView } from "./changes-view.tsx";
import { RulesForm } from "./rules-form.tsx";

type DraftEntry = DraftsQuery["drafts"][number];

/** Everything that is being written and what was published, by whom and when. */
export function ReviewPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(DraftsDocument, { variables: {} });
  const { data: rules } = useQuery(EditingRulesDocument);
  useSubscription(ContentChangedDocument, { onData: () => void refetch() });
  const maySet = useMay("settings.write");
  return (
    <Page title={t`Drafts and history`} width="text">
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? <Drafts entries={data.drafts} review={rules?.editingRules.review ?? false} /> : null}
      {maySet && rules ? <RulesForm rules={rules.editingRules} /> : null}
      <Publications />
    </Page>
  );
}

interface DraftsProps {
  readonly entries: readonly DraftEntry[];
  readonly review: boolean;
}

/** Whether the viewer may publish a draft as it stands. */
function isReady({ draft, problems }: DraftEntry, review: boolean): boolean {
  if (!draft || draft.isOutdated || problems.some(({ stops }) => stops)) return false;
  return !review || (draft.state === "REVIEW" && !draft.isMine);
}

function Drafts({ entries, review }: DraftsProps) {
  const { t } = useLingui();
  const mayPublish = useMay("content.write");
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [publish, { loading }] = useMutation(PublishDraftsDocument);
  const wanted = entries.filter((entry) => chosen.has(entry.id) && isReady(entry, review));
  const publishAll = () =>
    void publish({
      variables: {
        drafts: wanted.map(({ kind, key, draft }) => ({ kind, key, edit: draft?.edit ?? 0 })),
        message: "",
      },
    })
      .then(() => {
        choose(new Set());
        notify.ok(t`They are live: the next message meets them.`);
      })
      .catch((failure: unknown) => notify.failed(refusalWords(failure)));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <Section
      title={t`Being written`}
      actions={
        mayPublish && entries.length > 0 ? (
          <Button disabled={wanted.length === 0} loading={loading} onClick={publishAll}>
            <Trans>Publish what is chosen</Trans>
          </Button>
        ) : null
      }
    >
      {entries.length === 0 ? (
        <EmptyState title={<Trans>Nobody is writing</Trans>}>
          <Trans>Drafts of answers, contents, labels and data sources come here by themselves.</Trans>
        </EmptyState>
      ) : null}
      <ul className={classes["list"]}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes["card"]}>
            <OneDraft
              entry={entry}
              isReady={mayPublish && isReady(entry, review)}
              isChosen={chosen.has(entry.id)}
              onToggle={() => toggle(entry.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OneDraftProps {
  readonly entry: DraftEntry;
  readonly isReady: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function OneDraft({ entry, isReady: ready, isChosen, onToggle }: OneDraftProps) {
  const { t, i18n } = useLingui();
  const { kind, key, name, draft, problems, changes } = entry;
  const stops = problems.filter((problem) => problem.stops);
  return (
    <>
      <div className={`${classes["row"]} ${classes["between"]}`}>
        <span className={classes["row"]}>
          <Checkbox aria-label={t`Choose ${name}`} checked={isChosen && ready} disabled={!ready} onChange={onToggle} />
          <Anchor component={Link} to={entryHref(kind, key)}>
            <bdi>{name}</bdi>
          </Anchor>
          <span className={classes["small"]}>{i18n._(shownKind(kind).one)}</span>
        </span>
        <span className={classes["row"]}>
          {draft?.state === "REVIEW" ? (
            <Badge color="amber" variant="light">
              <Trans>to be reviewed</Trans>
            </Badge>
          ) : null}
          {draft?.sentBackBy ? (
            <Badge color="amber" variant="light">
              <Trans>sent back by {draft.sentBackBy}</Trans>
            </Badge>
          ) : null}
          {draft?.isOutdated ? (
            <Badge color="red" variant="light">
              <Trans>outdated</Trans>
            </Badge>
          ) : null}
        </span>
      </div>
      <p className={classes["small"]}>
        <bdi>{draft?.author}</bdi>, {draft ? <Since at={draft.updatedAt} /> : null}
        {draft?.note ? (
          <>
            {" "}
            · <bdi>{draft.note}</bdi>
          </>
        ) : null}
      </p>
      {stops.map(({ part, language, message }) => (
        <p key={`${part} ${language ?? ""} ${message}`} className={classes["over"]}>
          {message}
        </p>
      ))}
      <details>
        <summary className={classes["quiet"]}>
          <Trans>What it changes</Trans>
        </summary>
        <ChangesView changes={changes} />
      </details>
    </>
  );
}

const pageSize = 20;

function Publications() {
  const { t, i18n } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(PublicationsDocument, { variables: { first: pageSize } });
  useSubscription(ContentChangedDocument, { onData: () => void refetch() });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { edges, pageInfo } = data.publications;
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        publications: { ...next.publications, edges: [...before.publications.edges, ...next.publications.edges] },
      }),
    });
  return (
    <Section title={t`Published`}>
      {edges.length === 0 ? (
        <p className={classes["quiet"]}>
          <Trans>Nothing was published yet.</Trans>
        </p>
      ) : null}
      <ul className={classes["list"]}>
        {edges.map(({ cursor, node }) => (
          <li key={cursor}>
            <details>
              <summary>
                <Moment at={node.publishedAt} /> · <bdi>{node.key}</bdi>{" "}
                <span className={classes["small"]}>
                  {i18n._(shownKind(node.kind).one)} ·{" "}
                  {node.isFromFiles ? <Trans>from files</Trans> : <bdi>{node.author}</bdi>}
                </span>
              </summary>
              <p className={classes["small"]}>
                <Anchor component={Link} to={entryHref(node.kind, node.key)} size="sm">
                  <Trans>Open it</Trans>
                </Anchor>
              </p>
              <ChangesView changes={node.changes} />
            </details>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <Button variant="subtle" onClick={more}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </Section>
  );
}
