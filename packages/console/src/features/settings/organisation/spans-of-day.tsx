import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { endOf, type HoursSlip, isOvernight, slipIn, type TimeSpan } from "./hours.ts";
import classes from "./organisation.module.css";

interface SpansOfDayProps<T extends TimeSpan> {
  readonly spans: readonly T[];
  readonly dayName: string;
  readonly disabled: boolean;
  /** What a span becomes; null: it is removed. */
  readonly onChange: (span: T, next: TimeSpan | null) => void;
}

/** When humans answer on one day. */
export function SpansOfDay<T extends TimeSpan>({ spans, dayName, disabled, onChange }: SpansOfDayProps<T>) {
  const { t } = useLingui();
  const slip = slipIn(spans);
  const slips: Record<HoursSlip, string> = {
    empty: t`A span ends when it begins.`,
    overlap: t`Two spans overlap.`,
  };
  return (
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
          dayName={dayName}
          disabled={disabled}
          onChange={(next) => onChange(span, next)}
        />
      ))}
      {slip ? (
        <Text size="xs" c="var(--urgent)" role="alert">
          {slips[slip]}
        </Text>
      ) : null}
    </div>
  );
}

interface SpanFieldsProps {
  readonly span: TimeSpan;
  readonly dayName: string;
  readonly disabled: boolean;
  readonly onChange: (span: TimeSpan | null) => void;
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
        onBlur={(event) => onChange({ to: span.to, from: event.currentTarget.value || span.from })}
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
          value && value !== end ? onChange({ from: span.from, to: value }) : undefined
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
