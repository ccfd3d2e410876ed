import { useQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { MessageTemplatesDocument, type TemplateLack } from "../../../../generated/graphql.ts";
import { useFormats } from "../../../../i18n/use-formats.ts";
import { FormattedText } from "../../../../ui/formatted-text.tsx";
import { EmptyState, ErrorState, Loading } from "../../../../ui/states.tsx";
import classes from "../conversation.module.css";
import { FileAbove, TemplateFile } from "./template-file.tsx";
import {
  asValue,
  type ChosenTemplate,
  greets,
  isGiven,
  longestOf,
  offered,
  shownOf,
  type Template,
} from "./template-form.ts";
import type { Uploaded } from "./upload.ts";

interface TemplatePickerProps {
  readonly opened: boolean;
  readonly numberId: string;
  readonly contactId: string;
  /** The person's: most templates greet. */
  readonly name: string;
  readonly language: string;
  readonly onClose: () => void;
  readonly onSend: (template: ChosenTemplate, file: Uploaded | undefined) => void;
}

/** A template that WhatsApp has approved, with its values, as the person will read it. */
export function TemplatePicker(props: TemplatePickerProps) {
  const { opened, numberId, language, onClose } = props;
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(MessageTemplatesDocument, {
    variables: { numberId },
    skip: !opened,
    fetchPolicy: "cache-and-network",
  });
  const templates = data && offered(data.messageTemplates, language);
  return (
    <Modal opened={opened} onClose={onClose} title={t`Send a template`} size="lg">
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {templates?.length === 0 ? <None hasOthers={(data?.messageTemplates.length ?? 0) > 0} /> : null}
      {templates && templates.length > 0 ? <Choice {...props} templates={templates} /> : null}
      <NotFromHere templates={data?.messageTemplates ?? []} />
    </Modal>
  );
}

function None({ hasOthers }: { readonly hasOthers: boolean }) {
  return (
    <EmptyState title={<Trans>No template is approved</Trans>}>
      {hasOthers ? (
        <Trans>Those that WhatsApp has approved need more than values, a file or a place.</Trans>
      ) : (
        <Trans>Templates are made in WhatsApp Manager. They appear here when WhatsApp has approved them.</Trans>
      )}
    </EmptyState>
  );
}

/** What is missing from the list, and why: whoever made it in WhatsApp Manager looks for it here. */
function NotFromHere({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useLingui();
  const reasons: Readonly<Record<TemplateLack, string>> = {
    CARDS: t`a carousel: each of its cards has a picture and buttons of its own`,
    CATALOGUE: t`the products that it shows have to be named`,
    OTHER: t`it has a part that this hotline does not know`,
  };
  const others = templates.flatMap((one) => (one.lacks ? [{ ...one, lacks: one.lacks }] : []));
  if (others.length === 0) return null;
  return (
    <details className={classes["notFromHere"]}>
      <summary>
        <Plural
          value={others.length}
          one="# template can be sent by a program only"
          other="# templates can be sent by a program only"
        />
      </summary>
      <ul>
        {others.map((one) => (
          <li key={keyOf(one)}>
            <bdi>{one.name}</bdi>: {reasons[one.lacks]}
          </li>
        ))}
      </ul>
    </details>
  );
}

const keyOf = ({ name, language }: Pick<Template, "name" | "language">) => `${name} ${language}`;

function Choice({
  templates,
  contactId,
  name,
  onClose,
  onSend,
}: TemplatePickerProps & { readonly templates: readonly Template[] }) {
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
          <Values chosen={chosen} given={given} onChange={(index, value) => type({ ...typed, [index]: value })} />
        ) : null}
        {chosen ? <Preview template={chosen} values={values} file={file} /> : null}
        <Group justify="end">
          <Button type="submit" disabled={!chosen || isIncomplete}>
            <Trans>Send</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Place = Template["places"][number];

interface ValuesProps {
  readonly chosen: Template;
  readonly given: readonly string[];
  readonly onChange: (index: number, value: string) => void;
}

function Values({ chosen, given, onChange }: ValuesProps) {
  const { t } = useLingui();
  const mapWords: Readonly<Record<string, string>> = {
    latitude: t`Latitude of the place`,
    longitude: t`Longitude of the place`,
    name: t`Name of the place`,
    address: t`Address of the place`,
  };
  const labelOf = ({ part, name }: Place) => {
    if (part === "BUTTON") return t`End of the button’s address`;
    if (part === "CODE") return t({ message: "Code", context: "what somebody proves themselves by" });
    if (part === "COUPON") return t`What the button copies`;
    if (part === "OFFER") return t`The offer ends`;
    if (part === "MAP") return mapWords[name] ?? name;
    return part === "HEADER" ? t`Value ${name} of the heading` : t`Value ${name}`;
  };
  const exampleOf = ({ part, name, example }: Place) => {
    const shown = part !== "MAP" ? example : name === "latitude" ? "-1.2864" : name === "longitude" ? "36.8172" : "";
    return shown === "" ? undefined : t`For example: ${shown}`;
  };
  return chosen.places.map((place, index) => (
    <TextInput
      // biome-ignore lint/suspicious/noArrayIndexKey: a template has its places in an order that stays
      key={index}
      dir="auto"
      required
      {...(place.part === "OFFER" ? { type: "datetime-local" } : { maxLength: longestOf(place.part) })}
      label={labelOf(place)}
      description={exampleOf(place)}
      value={given[index] ?? ""}
      onChange={(event) => onChange(index, event.currentTarget.value)}
    />
  ));
}

interface PreviewProps {
  readonly template: Template;
  readonly values: readonly string[];
  readonly file: Uploaded | undefined;
}

function Preview({ template, values, file }: PreviewProps) {
  const { t } = useLingui();
  return (
    <figure className={classes["preview"]} aria-label={t`As the person will read it`}>
      <div className={classes["bubble"]} dir="auto">
        {template.media ? <FileAbove media={template.media} file={file} /> : null}
        <span className={classes["words"]}>
          <FormattedText text={shownOf(template, values)} />
        </span>
        {template.buttons.length > 0 ? (
          <span className={classes["choices"]}>
            {template.buttons.map((button, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a template has its buttons in an order that stays
              <bdi key={index} dir="auto" className={classes["choice"]}>
                {button || t`Copy the code`}
              </bdi>
            ))}
          </span>
        ) : null}
      </div>
    </figure>
  );
}
