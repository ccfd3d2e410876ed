import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Group, MultiSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ContactImportMode, ContactSettingsDocument, type DayOrder } from "../../../generated/graphql.ts";
import { formatsFor } from "../../../i18n/formats.ts";
import { useMay } from "../../../session/viewer.ts";
import { GroupWindow } from "../segments/group-window.tsx";
import { type ChangeProps, type MappingProps, newChoice } from "./columns.tsx";

export function Options({ one, settings, onChange }: MappingProps & ChangeProps) {
  const { t } = useLingui();
  const groups = useQuery(ContactSettingsDocument).data?.contactGroups ?? [];
  const mayMake = useMay("segments.write");
  const [makes, make] = useState(false);
  const modes: readonly { value: ContactImportMode; label: string }[] = [
    { value: "CREATE_AND_UPDATE", label: t`Make new contacts, and change known ones` },
    { value: "CREATE_ONLY", label: t`Make new contacts; leave known ones as they are` },
    { value: "UPDATE_ONLY", label: t`Change known contacts; leave others out` },
  ];
  const chooseCountry = (typed: string) => {
    const country = typed.trim().toUpperCase() || null;
    if (country !== (settings.country ?? null)) onChange({ ...settings, country });
  };
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={t`People who are known already`}
        allowDeselect={false}
        data={[...modes]}
        value={settings.mode}
        onChange={(mode) => mode && onChange({ ...settings, mode: mode as ContactImportMode })}
      />
      <TextInput
        label={t`Country of numbers without one`}
        placeholder={t`Two letters, such as ZA`}
        maxLength={2}
        defaultValue={settings.country ?? ""}
        onChange={({ currentTarget: { value } }) => {
          // One letter is none yet; with two, what would happen is seen before the field is left.
          if (value.trim().length !== 1) chooseCountry(value);
        }}
        onBlur={({ currentTarget: { value } }) => chooseCountry(value)}
      />
      <DayOrderChoice settings={settings} onChange={onChange} />
      <MultiSelect
        label={t`Put everybody into`}
        placeholder={t`No group`}
        data={[
          ...groups.filter(({ query }) => !query).map(({ id, name }) => ({ value: id, label: name })),
          ...(mayMake ? [{ value: newChoice, label: t`New group …` }] : []),
        ]}
        value={[...settings.groups]}
        onChange={(chosen) => (chosen.includes(newChoice) ? make(true) : onChange({ ...settings, groups: chosen }))}
      />
      {makes ? (
        <GroupWindow
          group={null}
          name={one.fileName.replace(/\.\w+$/, "")}
          onClose={() => make(false)}
          onMade={(id) => onChange({ ...settings, groups: [...settings.groups, id] })}
        />
      ) : null}
    </Group>
  );
}

/** Only where a column is read as dates: 01/02/2026 is one day here and another elsewhere, which no reader can know. */
function DayOrderChoice({ settings, onChange }: ChangeProps) {
  const { t, i18n } = useLingui();
  const fields = useQuery(ContactSettingsDocument).data?.contactFields ?? [];
  const dated = new Set(fields.filter(({ type }) => type === "DATETIME").map(({ key }) => key));
  if (!settings.columns.some(({ field }) => field && dated.has(field))) return null;
  const formats = formatsFor(i18n.locale, "UTC");
  return (
    <Select
      label={t`A date such as 01/02/2026`}
      allowDeselect={false}
      data={[
        { value: "DMY", label: t`${formats.date("2026-02-01")}: the day first` },
        { value: "MDY", label: t`${formats.date("2026-01-02")}: the month first` },
      ]}
      value={settings.dayOrder ?? "DMY"}
      onChange={(order) => order && onChange({ ...settings, dayOrder: order as DayOrder })}
    />
  );
}
