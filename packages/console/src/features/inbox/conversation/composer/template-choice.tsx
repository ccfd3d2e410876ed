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
  /** Not while it closes: it can still be clicked then. */
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSend: (template: ChosenTemplate, file: Uploaded | undefined) => void;
}

/** Which template it is, its values, and how the person will read it. */
export function TemplateChoice({
  templates,
  contactId,
  name,
  opened,
  onClose,
  onSend,
}: TemplateChoiceProps & { readonly templates: readonly Template[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { key, chosen, given, values, file, isComplete, choose, type, setFile } = useFilling(templates, name);
  const submit = () => {
    if (!opened || !chosen || !isComplete) return;
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
          onChange={choose}
        />
        {chosen?.media ? (
          <TemplateFile key={key} media={chosen.media} contactId={contactId} onChange={setFile} />
        ) : null}
        {chosen ? <TemplateValues chosen={chosen} given={given} onChange={type} /> : null}
        {chosen ? <TemplatePreview template={chosen} values={values} file={file} /> : null}
        <Group justify="end">
          <Button type="submit" disabled={!isComplete}>
            <Trans>Send</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The template that is chosen, and what stands in its places: what was typed, or the person's name where it greets them. */
function useFilling(templates: readonly Template[], name: string) {
  const [key, setKey] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [file, setFile] = useState<Uploaded>();
  const chosen = templates.find((one) => keyOf(one) === key);
  const places = chosen?.places ?? [];
  const given = places.map((place, index) => typed[index] ?? (chosen && greets(chosen, place) ? name : ""));
  const values = given.map((value, index) => asValue(value, places[index]?.part));
  const isFilled = places.every((place, index) => isGiven(place, values[index] ?? ""));
  return {
    key,
    chosen,
    given,
    values,
    file,
    isComplete: chosen !== undefined && isFilled && (chosen.media == null || file !== undefined),
    choose: (next: string | null) => {
      setKey(next);
      setTyped({});
      setFile(undefined);
    },
    type: (index: number, value: string) => setTyped({ ...typed, [index]: value }),
    setFile,
  };
}
