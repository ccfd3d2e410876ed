import { useLingui } from "@lingui/react/macro";
import { Checkbox, Group, MultiSelect, Select, Stack } from "@mantine/core";
import { useLanguageChoices } from "../../../session/use-language-choices.ts";
import { useNumberNames } from "../../../session/use-number-names.ts";
import type { Setting } from "../use-setting.ts";
import type { Narrowing } from "./address.ts";
import { ForgetView, KeepView } from "./kept-views.tsx";
import type { ChosenView } from "./use-view.ts";

/** Narrows a list by what conversations are about, whose they are, and how urgent; and keeps that for later. */
export function Filters({ chosen, setting }: { readonly chosen: ChosenView; readonly setting: Setting }) {
  const { t } = useLingui();
  const languages = useLanguageChoices();
  const numbers = useNumberNames();
  const { narrowing, narrow } = chosen;
  const change = (next: Narrowing) =>
    narrow(Object.fromEntries(Object.entries({ ...narrowing, ...next }).filter(([, value]) => value !== undefined)));
  return (
    <Stack gap="xs">
      <MultiSelect
        size="xs"
        searchable
        clearable
        label={t`Labels`}
        data={[...setting.inboxWords.labels]}
        value={[...(narrowing.labels ?? [])]}
        onChange={(labels) => change({ labels: labels.length > 0 ? labels : undefined })}
      />
      <Group grow gap="xs">
        <Select
          size="xs"
          clearable
          label={t`Language`}
          data={languages}
          value={narrowing.language ?? null}
          onChange={(language) => change({ language: language ?? undefined })}
        />
        <Select
          size="xs"
          clearable
          searchable
          label={t`Operator`}
          data={setting.operators.flatMap(({ mayAnswer, memberId, name }) =>
            mayAnswer ? [{ value: memberId, label: name }] : [],
          )}
          value={narrowing.assignee ?? null}
          onChange={(assignee) => change({ assignee: assignee ?? undefined })}
        />
      </Group>
      {numbers.size > 0 ? (
        <Select
          size="xs"
          clearable
          label={t`Writes to`}
          data={[...numbers].map(([value, label]) => ({ value, label }))}
          value={narrowing.numberId ?? null}
          onChange={(numberId) => change({ numberId: numberId ?? undefined })}
        />
      ) : null}
      <Checkbox
        size="xs"
        label={t`Urgent only`}
        checked={narrowing.urgency === 2}
        onChange={(event) => change({ urgency: event.currentTarget.checked ? 2 : undefined })}
      />
      {chosen.view.kind === "all" ? null : <KeepView filter={chosen.view.filter} onKept={chosen.choose} />}
      <ForgetView chosen={chosen} setting={setting} />
    </Stack>
  );
}
