import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { SearchKind } from "../../generated/graphql.ts";
import { Section } from "../../ui/section.tsx";
import { Moment } from "../../ui/since.tsx";
import { ErrorState } from "../../ui/states.tsx";
import { type Hit, hitLink } from "./hit-link.ts";
import classes from "./search.module.css";
import { useHits } from "./use-hits.ts";

interface HitsSectionProps {
  readonly kind: SearchKind;
  readonly title: string;
  readonly text: string;
  /** Whether the index does not know yet all that was said before somebody asked. */
  readonly isBehind: boolean;
}

export function HitsSection({ kind, title, text, isBehind }: HitsSectionProps) {
  const { page, error, loading, more } = useHits(kind, text, isBehind);
  if (error && !page) return <ErrorState error={error} />;
  if (!page)
    return (
      <Section title={title}>
        {/* As high as what stands here where nothing is found: whatever comes first, little moves. */}
        <p className={classes["none"]} role="status">
          <Trans>Loading</Trans>
        </p>
      </Section>
    );
  return (
    <Section title={title}>
      {page.edges.length === 0 ? (
        <p className={classes["none"]}>
          {isBehind ? (
            <Trans>Nothing yet: the newest is still being read.</Trans>
          ) : (
            <Trans>Nothing has these words.</Trans>
          )}
        </p>
      ) : (
        <ul className={classes["hits"]}>
          {page.edges.map(({ node }) => (
            <HitRow key={node.id} hit={node} />
          ))}
        </ul>
      )}
      {page.pageInfo.hasNextPage ? (
        <Button variant="default" onClick={more} loading={loading}>
          <Trans>More</Trans>
        </Button>
      ) : null}
    </Section>
  );
}

function HitRow({ hit }: { readonly hit: Hit }) {
  const { t } = useLingui();
  const who = hit.contactName || hit.contactPhone || t`somebody`;
  return (
    <li>
      <Link to={hitLink(hit)} className={classes["hit"]}>
        {hit.kind === "MESSAGE" ? (
          <span className={classes["who"]}>
            {hit.isInbound ? (
              <bdi dir="auto">{who}</bdi>
            ) : (
              <span>
                <Trans>
                  to <bdi dir="auto">{who}</bdi>
                </Trans>
              </span>
            )}
            {hit.at ? <Moment at={hit.at} /> : null}
          </span>
        ) : null}
        <span dir="auto" className={classes["text"]}>
          {hit.parts.map(({ text, isHit }, place) =>
            // Pieces have no names of their own, and their order does not change.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            isHit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </span>
        {hit.kind === "CONTACT" && hit.contactPhone ? (
          <bdi dir="ltr" className={classes["who"]}>
            {hit.contactPhone}
          </bdi>
        ) : null}
      </Link>
    </li>
  );
}
