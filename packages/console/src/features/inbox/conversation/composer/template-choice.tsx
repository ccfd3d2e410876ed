import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../../../i18n/use-formats.ts";
import { TemplateFile } from "./template-file.tsx";
import { asValue, type ChosenTemplate, greets, isGiven, keyOf, shownOf, type Template } from "./template-form.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateValues } from "./template-values.tsx";
import type { Uploaded } from "./upload.ts";

export interface TemplateChoiceProps {
  readonly contactId: string;
  /** The person's: most templates greet. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onSend: (template: ChosenTemplate, file: Uploaded | undefined) => void;
}

/** Which template it is, its values, and how the person will read it. */
export function TemplateChoice({
  templates,
  contactId,
  name,
  onClose,
  onSend,
}: TemplateChoiceProps & { readonly templates: readonly Template[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [key, choose] = useState<string | null>(null);
  const [typed, type] = useState<Readonly<Record<number, string>>>({});
  const [file, setFile] = useState<Uploaded>();
  const chosen = templates.find((one) => keyOf(one) === key);
  const given = (chosen?.places ?? []).map(
    (place, index) => typed[index] ?? (chosen && greets(chosen, place) ? name : ""),
  );
  const values = given.map((value, index) => asValue(value, chosen?.places[index]?.part));
  const isIncomplete =
    (chosen?.places.some((place, index) => !isGiven(place, values[index] ?? "")) ?? false) ||
    (chosen?.media != null && !file);
  const submit = () => {
    if (!chosen || isIncomplete) return;
    onSend({ name: chosen.name, language: chosen.language, values, shown: shownOf(chosen, values) }, file);
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Select
          searchable
          label={t`Template`}
          data-autofocus
          data={templates.map((one) => ({
            value: keyOf(one),
            label: `${one.name} · ${formats.language(one.language.replaceAll("_", "-"))}`,
          }))}
          value={key}
          onChange={(next) => {
            choose(next);
            type({});
            setFile(undefined);
          }}
        />
        {chosen?.media ? (
          <TemplateFile key={key} media={chosen.media} contactId={contactId} onChange={setFile} />
        ) : null}
        {chosen ? (
          <TemplateValues
            chosen={chosen}
            given={given}
            onChange={(index, value) => type({ ...typed, [index]: value })}
          />
        ) : null}
        {chosen ? <TemplatePreview template={chosen} values={values} file={file} /> : null}
        <Group justify="end">
          <Button type="submit" disabled={!chosen || isIncomplete}>
            <Trans>Send</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
