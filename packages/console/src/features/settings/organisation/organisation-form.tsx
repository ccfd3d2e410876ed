import { useMutation } from "@apollo/client/react";
import { days } from "@hotline/core/model/days.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, MultiSelect, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChangeSettingsDocument, type SettingsPartsFragment } from "../../../generated/graphql.ts";
import { countryCodes, languageCodes } from "../../../i18n/codes.ts";
import { findTimeZone, timeZones } from "../../../i18n/time-zones.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useAttempt } from "../../../session/use-attempt.ts";
import { useMay } from "../../../session/viewer.ts";
import { notify } from "../../../ui/notify.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Section } from "../../../ui/section.tsx";
import { UnsavedWindow } from "../../../ui/unsaved-window.tsx";
import { useEdits } from "../../../ui/use-edits.ts";
import { useNow } from "../../../ui/use-now.ts";
import { useUnsaved } from "../../../ui/use-unsaved.ts";
import { hasSlip } from "./hours.ts";
import { HoursEditor } from "./hours-editor.tsx";
import { RiskWindow } from "./risk-window.tsx";
import { type Risk, risksOf } from "./risks.ts";
import { daysOf, hasDaySlip } from "./special-days.ts";
import { SpecialDaysEditor } from "./special-days-editor.tsx";

const dayIn = days();

interface OrganisationFormProps {
  readonly settings: SettingsPartsFragment;
}

const leastDays = 30;
const mostDays = 3650;

export function OrganisationForm({ settings }: OrganisationFormProps) {
  const { t } = useLingui();
  const may = useMay("settings.write");
  const { form, change, isChanged, save, busy, refusal } = useSettingsForm(settings);
  const [risks, setRisks] = useState<readonly Risk[]>([]);
  const ask = (left: readonly Risk[], isYes: boolean) => {
    setRisks(left);
    if (isYes && left.length === 0) save();
  };
  const unsaved = useUnsaved(may && isChanged);
  const today = dayIn(useNow(), form.timezone);
  const isWrong = hasSlip(form.hours ?? []) || hasDaySlip(form.specialDays);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask(risksOf(settings, form), true);
      }}
    >
      <RiskWindow
        risk={risks[0]}
        languageBefore={settings.languages[0] ?? ""}
        languageAfter={form.languages[0] ?? ""}
        days={form.retentionDays ?? 0}
        onAnswer={(isYes) => ask(isYes ? risks.slice(1) : [], isYes)}
      />
      <UnsavedWindow unsaved={unsaved} />
      <About form={form} change={change} disabled={!may} />
      <Section
        title={t`When humans answer`}
        description={t`Outside of these hours people are told when somebody will be there again.`}
      >
        <HoursEditor
          value={form.hours}
          onChange={(hours) => change({ hours: hours === null ? null : [...hours] })}
          timeZone={form.timezone}
          disabled={!may}
        />
      </Section>
      <Section
        title={t`Holidays and other special days`}
        description={t`On these days other hours hold than on their weekday, or none. What begins the evening before ends at midnight.`}
      >
        <SpecialDaysEditor
          value={form.specialDays}
          onChange={(specialDays) => change({ specialDays })}
          today={today}
          disabled={!may}
        />
      </Section>
      <Retention form={form} change={change} disabled={!may} />
      <Refusal text={refusal} />
      {may ? (
        <Group mt="md">
          <Button type="submit" loading={busy} disabled={!isChanged || isWrong}>
            <Trans>Save the changes</Trans>
          </Button>
        </Group>
      ) : null}
    </form>
  );
}

type Form = ReturnType<typeof formOf>;

interface PartProps {
  readonly form: Form;
  readonly change: (some: Partial<Form>) => void;
  readonly disabled: boolean;
}

function About({ form, change, disabled }: PartProps) {
  const { t } = useLingui();
  const { language, country } = useFormats();
  const codes = [...new Set([...form.languages, ...languageCodes])];
  return (
    <Section title={t`About it`}>
      <Stack gap="md" maw={420}>
        <TextInput
          label={t`Name`}
          required
          maxLength={100}
          dir="auto"
          disabled={disabled}
          value={form.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <MultiSelect
          label={t`Languages`}
          description={t`The first one is what every text falls back to.`}
          searchable
          disabled={disabled}
          data={codes.map((code) => ({ value: code, label: `${language(code)} (${code})` }))}
          value={form.languages}
          onChange={(languages) => change({ languages })}
        />
        <Select
          label={t`Time zone`}
          searchable
          allowDeselect={false}
          limit={100}
          disabled={disabled}
          filter={findTimeZone}
          data={[...timeZones(form.timezone)]}
          value={form.timezone}
          onChange={(value) => change({ timezone: value ?? form.timezone })}
        />
        <Select
          label={t`Country`}
          description={t`Of phone numbers that are written without a country code.`}
          searchable
          clearable
          disabled={disabled}
          data={countryCodes.map((code) => ({ value: code, label: country(code) }))}
          value={form.country}
          onChange={(value) => change({ country: value })}
        />
      </Stack>
    </Section>
  );
}

function Retention({ form, change, disabled }: PartProps) {
  const { t } = useLingui();
  return (
    <Section
      title={t`How long messages are kept`}
      description={t`Older messages are erased every night, with their files and what was found in them, and cannot be brought back. Contacts, results of journeys, notes and counts stay.`}
    >
      <Stack gap="sm" maw={420}>
        <Switch
          label={t`For ever`}
          checked={form.retentionDays === null}
          disabled={disabled}
          onChange={(event) => change({ retentionDays: event.currentTarget.checked ? null : 365 })}
        />
        {form.retentionDays === null ? null : (
          <NumberField
            label={t`Days`}
            min={leastDays}
            max={mostDays}
            allowDecimal={false}
            disabled={disabled}
            value={form.retentionDays}
            onChange={(retentionDays) => change({ retentionDays })}
          />
        )}
      </Stack>
    </Section>
  );
}

/** What is typed, beside what is saved; only what differs is sent. */
function useSettingsForm(settings: SettingsPartsFragment) {
  const { t } = useLingui();
  const { form, changes, change, sent } = useEdits(formOf(settings, useNow()));
  const [send] = useMutation(ChangeSettingsDocument);
  const { busy, refusal, run } = useAttempt();
  const save = () =>
    void run(async () => {
      await send({ variables: { input: changes } });
      sent(changes);
      notify.ok(t`Saved.`);
    });
  return { form, change, isChanged: Object.keys(changes).length > 0, save, busy, refusal };
}

function formOf(settings: SettingsPartsFragment, now: Date) {
  const { name, languages, timezone, country, hours, retentionDays } = settings;
  const specialDays = daysOf(settings.specialDays, dayIn(now, timezone));
  const spans = hours?.map(({ day, from, to }) => ({ day, from, to })) ?? null;
  return { name, languages, timezone, country, hours: spans, specialDays, retentionDays };
}
