import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Switch, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Weekday } from "../../../generated/graphql.ts";
import {
  endOf,
  type HoursSlip,
  isOvernight,
  officeHours,
  type Span,
  slipOf,
  spansOf,
  weekdays,
  withSpan,
} from "./hours.ts";
import classes from "./organisation.module.css";

interface HoursEditorProps {
  /** Null: humans answer at any time. */
  readonly value: readonly Span[] | null;
  readonly onChange: (hours: readonly Span[] | null) => void;
  readonly timeZone: string;
  readonly disabled: boolean;
}

/** When humans answer, day by day; a day may have several spans, or none. */
export function HoursEditor({ value, onChange, timeZone, disabled }: HoursEditorProps) {
  const { t } = useLingui();
  return (
    <div>
      <Switch
        label={t`At any time`}
        checked={value === null}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked ? null : officeHours)}
      />
      {value === null ? null : (
        <>
          <Text size="xs" c="var(--text-quiet)" mt="xs">
            <Trans>Times are in {timeZone}.</Trans>
          </Text>
          <ul className={classes["days"]}>
            {weekdays.map((day) => (
              <Day key={day} day={day} hours={value} onChange={onChange} disabled={disabled} />
            ))}
          </ul>
          {value.length === 0 ? (
            <Text size="xs" c="var(--urgent)" mt="xs" role="status">
              <Trans>
                There are no hours on any day: people are told that somebody has it, and not when they answer.
              </Trans>
            </Text>
          ) : null}
        </>
      )}
    </div>
  );
}

interface DayProps {
  readonly day: Weekday;
  readonly hours: readonly Span[];
  readonly onChange: (hours: readonly Span[]) => void;
  readonly disabled: boolean;
}

function Day({ day, hours, onChange, disabled }: DayProps) {
  const { t } = useLingui();
  const name = useDayName(day);
  const spans = spansOf(hours, day);
  const slip = slipOf(hours, day);
  const slips: Record<HoursSlip, string> = {
    empty: t`A span ends when it begins.`,
    overlap: t`Two spans overlap.`,
  };
  return (
    <li className={classes["day"]}>
      <span className={classes["dayName"]}>{name}</span>
      <div className={classes["spans"]}>
        {spans.length === 0 ? (
          <Text size="sm" c="var(--text-quiet)">
            <Trans>closed</Trans>
          </Text>
        ) : null}
        {spans.map((span, index) => (
          <SpanFields
            // By its place: whoever goes on from one field to the next with the keyboard must find it there.
            // biome-ignore lint/suspicious/noArrayIndexKey: its fields have keys by what stands in them.
            key={index}
            span={span}
            dayName={name}
            disabled={disabled}
            onChange={(next) => onChange(hours.flatMap((one) => (one === span ? (next ? [next] : []) : [one])))}
          />
        ))}
        {slip ? (
          <Text size="xs" c="var(--urgent)" role="alert">
            {slips[slip]}
          </Text>
        ) : null}
      </div>
      <ActionIcon
        disabled={disabled}
        aria-label={t`Add hours on ${name}`}
        onClick={() => onChange(withSpan(hours, day))}
      >
        <IconPlus size={16} />
      </ActionIcon>
    </li>
  );
}

interface SpanFieldsProps {
  readonly span: Span;
  readonly dayName: string;
  readonly disabled: boolean;
  readonly onChange: (span: Span | null) => void;
}

function SpanFields({ span, dayName, disabled, onChange }: SpanFieldsProps) {
  const { t } = useLingui();
  const end = endOf(span);
  return (
    <div className={classes["span"]}>
      <TextInput
        key={`from ${span.from}`}
        type="time"
        size="xs"
        aria-label={t`${dayName}, from`}
        defaultValue={span.from}
        disabled={disabled}
        onBlur={(event) => onChange({ ...span, from: event.currentTarget.value || span.from })}
      />
      –
      <TextInput
        key={`until ${span.to}`}
        type="time"
        size="xs"
        aria-label={t`${dayName}, until`}
        defaultValue={end}
        disabled={disabled}
        onBlur={({ currentTarget: { value } }) =>
          value && value !== end ? onChange({ ...span, to: value }) : undefined
        }
      />
      <ActionIcon disabled={disabled} aria-label={t`Remove these hours of ${dayName}`} onClick={() => onChange(null)}>
        <IconTrash size={16} />
      </ActionIcon>
      {isOvernight(span) ? (
        <Text size="xs" c="var(--text-quiet)">
          <Trans>until the next day</Trans>
        </Text>
      ) : null}
    </div>
  );
}

/** A week that began on a Monday names the days in any language. */
function useDayName(day: Weekday): string {
  const { i18n } = useLingui();
  const monday = Date.UTC(2024, 0, 1);
  const at = new Date(monday + weekdays.indexOf(day) * 86_400_000);
  return new Intl.DateTimeFormat(i18n.locale, { weekday: "long", timeZone: "UTC" }).format(at);
}
