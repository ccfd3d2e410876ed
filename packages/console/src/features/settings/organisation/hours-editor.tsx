import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Switch, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Weekday } from "../../../generated/graphql.ts";
import { officeHours, type Span, spansOf, weekdays, withSpan } from "./hours.ts";
import classes from "./organisation.module.css";
import { SpansOfDay } from "./spans-of-day.tsx";

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
  const { i18n, t } = useLingui();
  const name = dayNameIn(i18n.locale, day);
  const spans = spansOf(hours, day);
  return (
    <li className={classes["day"]}>
      <span className={classes["dayName"]}>{name}</span>
      <SpansOfDay
        spans={spans}
        dayName={name}
        disabled={disabled}
        onChange={(span, next) =>
          onChange(hours.flatMap((one) => (one === span ? (next ? [{ day, ...next }] : []) : [one])))
        }
      />
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

/** A week that began on a Monday names the days in any language. */
export function dayNameIn(locale: string, day: Weekday): string {
  const monday = Date.UTC(2024, 0, 1);
  const at = new Date(monday + weekdays.indexOf(day) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(at);
}
