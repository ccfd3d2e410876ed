import { useQuery, useSubscription } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Chip, Group, Switch } from "@mantine/core";
import { useThrottledCallback } from "@mantine/hooks";
import { IconTimeline } from "@tabler/icons-react";
import { useState } from "react";
import { ContactChangedDocument, ContactTimelineDocument, type TimelineKind } from "../../../generated/graphql.ts";
import { endOfDay } from "../../../i18n/clock.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { joinedPages } from "../../../network/joined-pages.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { DayInput } from "../../../ui/day-input.tsx";
import { Section } from "../../../ui/section.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../contacts.module.css";
import { byDay, type Item } from "./items.ts";
import { TimelineRow } from "./timeline-row.tsx";

const pageSize = 50;
/** A conversation that is under way changes every second. */
const pauseMs = 2_000;
const kinds: readonly TimelineKind[] = ["MESSAGES", "TURNS", "JOURNEYS", "CHANGES", "TEAM", "DUE"];

interface TimelineProps {
  readonly contactId: string;
}

/** Everything that happened to a person, the newest first, each with its why. */
export function Timeline({ contactId }: TimelineProps) {
  const { t } = useLingui();
  const { timeZone } = usePreferences();
  const [chosen, choose] = useState<readonly TimelineKind[]>(kinds);
  const [until, setUntil] = useState<string | null>(null);
  const [detailed, setDetailed] = useState(false);
  // A day is shown with all that was on it.
  const end = until === null ? null : endOfDay(timeZone, until).toISOString();
  const variables = { id: contactId, first: pageSize, kinds: [...chosen], until: end };
  const { data, error, loading, refetch, fetchMore } = useQuery(ContactTimelineDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const timeline = data?.contact?.timeline;
  // Whoever has gone back to earlier pages reads there, and is not taken away from them.
  const isAtStart = (timeline?.edges.length ?? 0) <= pageSize;
  const again = useThrottledCallback(() => void refetch(), pauseMs);
  useSubscription(ContactChangedDocument, {
    variables: { id: contactId },
    onData: () => isAtStart && again(),
  });
  const load = () =>
    void fetchMore({
      variables: { ...variables, after: timeline?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { contact: more } }) => {
        if (!before.contact || !more) return before;
        const timeline = joinedPages(before.contact.timeline, more.timeline);
        return { ...before, contact: { ...before.contact, timeline } };
      },
    });
  return (
    <Section
      title={t`What happened`}
      actions={
        <Group gap="sm">
          <Switch
            label={t`Every step`}
            checked={detailed}
            onChange={({ currentTarget }) => setDetailed(currentTarget.checked)}
          />
          <DayInput
            aria-label={t`Jump to a day`}
            placeholder={t`Jump to a day`}
            size="xs"
            value={until ?? ""}
            onChange={(day) => setUntil(day || null)}
          />
        </Group>
      }
    >
      <Kinds chosen={chosen} onChoose={choose} />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {!timeline && !error ? <Loading /> : null}
      {timeline ? <Items items={timeline.edges.map(({ node }) => node)} detailed={detailed} /> : null}
      {timeline?.pageInfo.hasNextPage ? (
        <Button variant="subtle" color="gray" loading={loading} onClick={load}>
          <Trans>Show what was before</Trans>
        </Button>
      ) : null}
    </Section>
  );
}

interface KindsProps {
  readonly chosen: readonly TimelineKind[];
  readonly onChoose: (kinds: readonly TimelineKind[]) => void;
}

function Kinds({ chosen, onChoose }: KindsProps) {
  const { t } = useLingui();
  const words: Readonly<Record<TimelineKind, string>> = {
    MESSAGES: t`Messages`,
    TURNS: t`What the machine did`,
    JOURNEYS: t`Journeys`,
    CHANGES: t`Changes by people`,
    TEAM: t`Operators`,
    DUE: t`To come`,
  };
  return (
    <Chip.Group multiple value={[...chosen]} onChange={(next) => onChoose(kinds.filter((one) => next.includes(one)))}>
      <Group gap={6} role="group" aria-label={t`What is shown`}>
        {kinds.map((kind) => (
          <Chip key={kind} value={kind} size="xs">
            {words[kind]}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function Items({ items, detailed }: { readonly items: readonly Item[]; readonly detailed: boolean }) {
  const formats = useFormats();
  if (items.length === 0)
    return (
      <EmptyState icon={IconTimeline} title={<Trans>Nothing of this kind happened</Trans>}>
        <Trans>Messages, turns of journeys, changes and reminders will stand here.</Trans>
      </EmptyState>
    );
  return (
    <ol className={classes["timeline"]}>
      {byDay(items, (at) => formats.date(at)).map(({ day, items: of }) => (
        <li key={`${day} ${of[0]?.id}`}>
          <div className={classes["day"]}>{day}</div>
          <ol className={classes["timeline"]}>
            {of.map((item) => (
              <TimelineRow key={item.id} item={item} detailed={detailed} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
