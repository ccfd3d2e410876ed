import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Switch } from "@mantine/core";
import { EditingRulesDocument, type EditingRulesQuery, SetEditingRulesDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { Section } from "../../../ui/section.tsx";

type Rules = EditingRulesQuery["editingRules"];

/** How this team wants to publish. */
export function RulesForm({ rules }: { readonly rules: Rules }) {
  const { t } = useLingui();
  const [set, { loading }] = useMutation(SetEditingRulesDocument, { refetchQueries: [EditingRulesDocument] });
  const change = (next: Partial<Pick<Rules, "review" | "goesLive">>) =>
    void set({ variables: { rules: next } }).catch(tellRefusal);
  return (
    <Section title={t`Rules`}>
      <Stack gap="sm">
        <Switch
          checked={rules.review}
          disabled={loading}
          label={<Trans>Somebody else must approve</Trans>}
          description={t`Nobody publishes a draft that they wrote in.`}
          onChange={(event) => change({ review: event.currentTarget.checked })}
        />
        <Switch
          checked={rules.goesLive === "BY_HAND"}
          disabled={loading}
          label={<Trans>A person puts new models live</Trans>}
          description={t`Otherwise a model that is no worse on the golden set goes live by itself.`}
          onChange={(event) => change({ goesLive: event.currentTarget.checked ? "BY_HAND" : "WHEN_NO_WORSE" })}
        />
      </Stack>
    </Section>
  );
}
