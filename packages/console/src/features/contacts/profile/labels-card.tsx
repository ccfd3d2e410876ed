import { useQuery, useSubscription } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import { ContactChangedDocument, ContactLabelsDocument, type ContactLabelsQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "../contacts.module.css";

type Label = NonNullable<ContactLabelsQuery["contact"]>["labels"][number];

/** What a person writes about: the labels of the conversation stand out before those of messages alone. */
export function LabelsCard({ contactId }: { readonly contactId: string }) {
  const { t } = useLingui();
  const { data, refetch } = useQuery(ContactLabelsDocument, { variables: { id: contactId } });
  useSubscription(ContactChangedDocument, { variables: { id: contactId }, onData: () => void refetch() });
  const labels = data?.contact?.labels ?? [];
  if (labels.length === 0) return null;
  return (
    <Section title={t`Labels`}>
      <ul className={classes["tags"]}>
        {labels.map((label) => (
          <li key={label.label}>
            <LabelBadge {...label} />
          </li>
        ))}
      </ul>
      <p className={classes["quiet"]}>
        {labels.every(({ kept }) => kept) ? (
          <Trans>Counted in the last 100 messages.</Trans>
        ) : (
          <Trans>Counted in the last 100 messages. Those in outline are not on the conversation.</Trans>
        )}
      </p>
    </Section>
  );
}

function LabelBadge({ label, kept, messages }: Label) {
  const formats = useFormats();
  const count = formats.number(messages);
  return (
    <Badge variant={kept ? "light" : "outline"} tt="none">
      <bdi dir="auto">{label}</bdi>
      {messages > 0 ? (
        <>
          {" "}
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">
            <Plural value={messages} one="in # message" other={`in ${count} messages`} />
          </span>
        </>
      ) : null}
    </Badge>
  );
}
