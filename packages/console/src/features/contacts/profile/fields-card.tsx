import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ContactProfilePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useMay } from "../../../session/viewer.ts";
import { Editable } from "../../../ui/editable.tsx";
import { Section } from "../../../ui/section.tsx";
import classes from "../contacts.module.css";
import { useEdit } from "./use-edit.ts";

interface FieldsCardProps {
  readonly contact: ContactProfilePartsFragment;
}

/** What is known of a person, by the fields of the settings; each is written as people say it and read as its type. */
export function FieldsCard({ contact: { id, fields } }: FieldsCardProps) {
  const { t } = useLingui();
  const { edit } = useEdit(id);
  const mayWrite = useMay("contacts.write");
  if (fields.length === 0) return null;
  return (
    <Section title={t`Fields`}>
      <dl className={classes["facts"]}>
        {fields.map(({ field, text, value }) => (
          <Field key={field.key} field={field} text={text} value={value ?? null}>
            <Editable
              label={field.name}
              value={text}
              shown={<Shown field={field} text={text} value={value ?? null} />}
              editable={mayWrite}
              inputMode={field.type === "NUMBER" ? "decimal" : "text"}
              placeholder={field.type === "DATETIME" ? "31-12-2026" : ""}
              onSave={(said) => edit({ fields: [{ key: field.key, text: said }] })}
            />
          </Field>
        ))}
      </dl>
    </Section>
  );
}

type FieldValue = ContactProfilePartsFragment["fields"][number];
type Value = Pick<FieldValue, "field" | "text"> & { readonly value: string | null };

function Field({ field, text, value, children }: Value & { readonly children: ReactNode }) {
  const isOdd = text !== "" && value === null;
  return (
    <>
      <dt>
        <bdi dir="auto">{field.name}</bdi>
      </dt>
      <dd>
        {children}
        {isOdd ? (
          <div className={classes["quiet"]}>
            {field.type === "NUMBER" ? <Trans>This is no number: queries do not find it.</Trans> : null}
            {field.type === "DATETIME" ? <Trans>This is no date: reminders and queries do not see it.</Trans> : null}
          </div>
        ) : null}
      </dd>
    </>
  );
}

function Shown({ field, text, value }: Value) {
  const formats = useFormats();
  if (field.type === "DATETIME" && value !== null)
    return <time dateTime={value}>{isDay(text, value) ? formats.date(dayOf(value)) : formats.written(value)}</time>;
  return <bdi dir="auto">{text}</bdi>;
}

/** A day without a time of day; journeys keep it with the time at which it was said, imports with midnight. */
const isDay = (text: string, iso: string) => !text.includes(":") || /T00:00(:00(\.0+)?)?/.test(iso);

/** The day as it was meant, wherever it is read: its noon here. */
const dayOf = (iso: string) => `${iso.slice(0, 10)}T12:00:00`;
