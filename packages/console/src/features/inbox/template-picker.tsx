import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { MessageTemplatesDocument, type MessageTemplatesQuery } from "../../generated/graphql.ts";
import { EmptyState, ErrorState, Loading } from "../../ui/states.tsx";
import classes from "./conversation.module.css";

type Template = MessageTemplatesQuery["messageTemplates"][number];

interface TemplatePickerProps {
  readonly opened: boolean;
  readonly numberId: string;
  /** The person's: most templates greet. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onSend: (template: {
    readonly name: string;
    readonly language: string;
    readonly values: readonly string[];
  }) => void;
}

const keyOf = ({ name, language }: Pick<Template, "name" | "language">) => `${name} ${language}`;

/** A template that WhatsApp has approved, with its values, as the person will read it. */
export function TemplatePicker({ opened, numberId, name, onClose, onSend }: TemplatePickerProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(MessageTemplatesDocument, { variables: { numberId }, skip: !opened });
  const [key, choose] = useState<string | null>(null);
  const [values, setValues] = useState<readonly string[]>([]);
  const templates = data?.messageTemplates ?? [];
  const chosen = templates.find((one) => keyOf(one) === key);
  const given = Array.from({ length: chosen?.values ?? 0 }, (_, i) => values[i] ?? (i === 0 ? name : ""));
  const submit = () => {
    if (!chosen) return;
    onSend({ name: chosen.name, language: chosen.language, values: given });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t`Send a template`} size="lg">
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {data && templates.length === 0 ? (
        <EmptyState title={<Trans>No template is approved</Trans>}>
          <Trans>Templates are made in WhatsApp Manager. They appear here when WhatsApp has approved them.</Trans>
        </EmptyState>
      ) : null}
      {templates.length > 0 ? (
        <Stack>
          <Select
            searchable
            label={t`Template`}
            data={templates.map((one) => ({ value: keyOf(one), label: `${one.name} · ${one.language}` }))}
            value={key}
            onChange={(next) => {
              choose(next);
              setValues([]);
            }}
          />
          {given.map((value, index) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: values are known by their place
              key={index}
              dir="auto"
              label={t`Value ${index + 1}`}
              value={value}
              onChange={(event) => {
                const next = [...given];
                next[index] = event.currentTarget.value;
                setValues(next);
              }}
            />
          ))}
          {chosen ? (
            <div className={classes["bubble"]} dir="auto">
              {filled(chosen.text, given)}
            </div>
          ) : null}
          <Group justify="end">
            <Button disabled={!chosen || given.some((value) => value.trim() === "")} onClick={submit}>
              <Trans>Send</Trans>
            </Button>
          </Group>
        </Stack>
      ) : null}
    </Modal>
  );
}

function filled(text: string, values: readonly string[]): string {
  let next = 0;
  const places = new Map<string, number>();
  return text.replace(/\{\{(\w+)\}\}/g, (whole, place: string) => {
    const index = places.get(place) ?? next++;
    places.set(place, index);
    return values[index] || whole;
  });
}
