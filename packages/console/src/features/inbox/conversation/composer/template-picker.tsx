import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { MessageTemplatesDocument } from "../../../../generated/graphql.ts";
import { EmptyState, ErrorState, Loading } from "../../../../ui/states.tsx";
import { NotFromHere } from "./not-from-here.tsx";
import { TemplateChoice, type TemplateChoiceProps } from "./template-choice.tsx";
import { offered } from "./template-form.ts";

interface TemplatePickerProps extends TemplateChoiceProps {
  readonly numberId: string;
  readonly language: string;
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
      {templates && templates.length > 0 ? <TemplateChoice {...props} templates={templates} /> : null}
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
