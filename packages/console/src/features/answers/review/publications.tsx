import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button } from "@mantine/core";
import { Link } from "react-router";
import { ContentChangedDocument, PublicationsDocument, type PublicationsQuery } from "../../../generated/graphql.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { Section } from "../../../ui/section.tsx";
import { Moment } from "../../../ui/since.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { entryHref, shownKind } from "../kinds.ts";
import { ChangesView } from "./changes-view.tsx";
import { RemovedBadge } from "./removed-badge.tsx";

const pageSize = 20;

/** What was published, by whom and when. */
export function Publications() {
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
        publications: joinedPages(before.publications, next.publications),
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
                  {i18n._(shownKind(node.kind).one)} · <Who version={node} />
                </span>{" "}
                {node.body ? null : <RemovedBadge />}
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

type Version = PublicationsQuery["publications"]["edges"][number]["node"];

/** Both who wrote it and who approved it answer for it. */
function Who({ version: { isFromFiles, author, approvedBy } }: { readonly version: Version }) {
  if (isFromFiles) return <Trans>from files</Trans>;
  if (!approvedBy) return <bdi>{author}</bdi>;
  return (
    <Trans>
      <bdi>{author}</bdi>, approved by <bdi>{approvedBy}</bdi>
    </Trans>
  );
}
