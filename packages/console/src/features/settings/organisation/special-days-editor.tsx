import { isYearly, mostSpecialDays } from "@hotline/core/model/special-days.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Checkbox, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type Ref, useRef } from "react";
import { formatsFor } from "../../../i18n/formats.ts";
import { DayInput } from "../../../ui/day-input.tsx";
import { nextSpan } from "./hours.ts";
import classes from "./organisation.module.css";
import { SpansOfDay } from "./spans-of-day.tsx";
import { comesNext, type DaySlip, daySlipOf, isOver, repeated, type SpecialDay } from "./special-days.ts";

interface SpecialDaysEditorProps {
  readonly value: readonly SpecialDay[];
  readonly onChange: (days: SpecialDay[]) => void;
  /** In the organisation's time zone, as `2026-12-24`. */
  readonly today: string;
  readonly disabled: boolean;
}

/** The days on which humans answer at other hours, or not at all; those that are over are folded away. */
export function SpecialDaysEditor({ value, onChange, today, disabled }: SpecialDaysEditorProps) {
  const add = useRef<HTMLButtonElement>(null);
  const replace = (day: SpecialDay, next: SpecialDay | null) => {
    onChange(value.flatMap((one) => (one === day ? (next ? [next] : []) : [one])));
    // The button that was pressed is gone: the keyboard goes on at the end of the list.
    if (next === null) add.current?.focus();
  };
  const coming = value.filter((day) => !isOver(day, today));
  const over = value.filter((day) => isOver(day, today));
  return (
    <>
      {coming.length === 0 ? null : (
        <ul className={classes["days"]}>
          {coming.map((day, index) => (
            <OneDay
              // biome-ignore lint/suspicious/noArrayIndexKey: what is typed must not take the field away from under the keyboard.
              key={index}
              day={day}
              slip={daySlipOf(value, day)}
              today={today}
              disabled={disabled}
              onChange={(next) => replace(day, next)}
            />
          ))}
        </ul>
      )}
      {disabled ? null : (
        <AddDay
          ref={add}
          isFull={value.length >= mostSpecialDays}
          onClick={() => onChange([...value, { date: "", name: "", hours: [] }])}
        />
      )}
      {over.length === 0 ? null : <DaysOver days={over} disabled={disabled} onRemove={(day) => replace(day, null)} />}
    </>
  );
}

interface AddDayProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isFull: boolean;
  readonly onClick: () => void;
}

function AddDay({ ref, isFull, onClick }: AddDayProps) {
  return (
    <>
      <Button
        ref={ref}
        variant="default"
        size="xs"
        mt="sm"
        leftSection={<IconPlus size={16} />}
        disabled={isFull}
        onClick={onClick}
      >
        <Trans>Add a day</Trans>
      </Button>
      {isFull ? (
        <Text size="xs" c="var(--text-quiet)" mt="xs">
          <Trans>There is room for {mostSpecialDays} days: remove those that are over.</Trans>
        </Text>
      ) : null}
    </>
  );
}

interface OneDayProps {
  readonly day: SpecialDay;
  readonly slip: DaySlip | undefined;
  readonly today: string;
  readonly disabled: boolean;
  readonly onChange: (day: SpecialDay | null) => void;
}

function OneDay({ day, slip, today, disabled, onChange }: OneDayProps) {
  const { t } = useLingui();
  const dayName = useNameOf(day, today);
  const { hours } = day;
  return (
    <li className={classes["day"]}>
      <DayFields day={day} slip={slip} today={today} disabled={disabled} onChange={onChange} />
      <SpansOfDay
        spans={hours}
        dayName={dayName}
        disabled={disabled}
        onChange={(span, next) =>
          onChange({ ...day, hours: hours.flatMap((one) => (one === span ? (next ? [next] : []) : [one])) })
        }
      />
      <span className={classes["dayActions"]}>
        <ActionIcon
          disabled={disabled}
          aria-label={t`Add hours on ${dayName}`}
          onClick={() => onChange({ ...day, hours: [...hours, nextSpan(hours)] })}
        >
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon disabled={disabled} aria-label={t`Remove ${dayName}`} onClick={() => onChange(null)}>
          <IconTrash size={16} />
        </ActionIcon>
      </span>
    </li>
  );
}

function DayFields({ day, slip, today, disabled, onChange }: OneDayProps) {
  const { t } = useLingui();
  const slips: Record<DaySlip, string> = { none: t`Choose a day.`, twice: t`This day is there twice.` };
  const isEveryYear = day.date !== "" && isYearly(day.date);
  return (
    <div className={classes["dayFields"]}>
      <DayInput
        size="xs"
        aria-label={t`Day`}
        placeholder={t`Choose a day`}
        clearable={false}
        // A new one: whoever added it goes on here.
        autoFocus={day.date === ""}
        minDate={today}
        disabled={disabled}
        error={slip ? slips[slip] : undefined}
        value={comesNext(day.date, today)}
        onChange={(date) => onChange({ ...day, date: isEveryYear ? repeated(date, true, today) : date })}
      />
      <TextInput
        size="xs"
        aria-label={t`What this day is called`}
        placeholder={t`Name, such as New Year`}
        maxLength={100}
        dir="auto"
        disabled={disabled}
        value={day.name}
        onChange={(event) => onChange({ ...day, name: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={t`every year`}
        disabled={disabled || day.date === ""}
        checked={isEveryYear}
        onChange={(event) => onChange({ ...day, date: repeated(day.date, event.currentTarget.checked, today) })}
      />
    </div>
  );
}

interface DaysOverProps {
  readonly days: readonly SpecialDay[];
  readonly disabled: boolean;
  readonly onRemove: (day: SpecialDay) => void;
}

function DaysOver({ days, disabled, onRemove }: DaysOverProps) {
  return (
    <details className={classes["over"]}>
      <summary>
        <Plural value={days.length} one="# day that is over" other="# days that are over" />
      </summary>
      <ul className={classes["days"]}>
        {days.map((day) => (
          <DayOver key={day.date} day={day} disabled={disabled} onRemove={() => onRemove(day)} />
        ))}
      </ul>
    </details>
  );
}

interface DayOverProps {
  readonly day: SpecialDay;
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

function DayOver({ day, disabled, onRemove }: DayOverProps) {
  const { t } = useLingui();
  const date = useDate(day.date);
  return (
    <li className={classes["day"]}>
      <Text size="sm" className={classes["spans"]}>
        <span>
          {date} {day.name === "" ? null : <bdi>{day.name}</bdi>}
        </span>
      </Text>
      <ActionIcon disabled={disabled} aria-label={t`Remove ${date}`} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  );
}

/** What a day is called for those who hear its buttons: its own name, its date, or that it is new. */
function useNameOf(day: SpecialDay, today: string): string {
  const { t } = useLingui();
  const date = useDate(comesNext(day.date, today));
  return day.name.trim() || date || t`the new day`;
}

/** 3 Mar 2026: a day is the same in all time zones. */
function useDate(day: string): string {
  const { i18n } = useLingui();
  return day === "" ? "" : formatsFor(i18n.locale, "UTC").date(day);
}
