import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Radio, Stack } from "@mantine/core";
import { type InboxSettingQuery, SetInboxRulesDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { notify } from "../../../ui/notify.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { useEdits } from "../../../ui/use-edits.ts";

interface RulesFormProps {
  readonly rules: InboxSettingQuery["inboxRules"];
  /** Resolves when the new ones are known. */
  readonly onChange: () => Promise<void>;
}

/** Who is given whose conversation, and what becomes of it when its operator goes away. */
export function RulesForm({ rules, onChange }: RulesFormProps) {
  const { t } = useLingui();
  const { form, changes, change, sent } = useEdits(formOf(rules));
  const [save, { loading }] = useMutation(SetInboxRulesDocument);
  const submit = async () => {
    try {
      await save({ variables: { rules: changes } });
      notify.ok(t`Saved.`);
      await onChange();
      sent(changes);
    } catch (error) {
      tellRefusal(error);
    }
  };
  return (
    <Section title={t`Who answers whom`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <RuleFields form={form} change={change} />
          <Group justify="end">
            <Button type="submit" loading={loading}>
              <Trans>Save the rules</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

interface RuleFieldsProps {
  readonly form: ReturnType<typeof formOf>;
  readonly change: (changes: Partial<ReturnType<typeof formOf>>) => void;
}

function RuleFields({ form: { isAutomatic, capacity, claimMinutes, onExpiry }, change }: RuleFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <Checkbox
        label={t`Give who waits to an available operator by itself`}
        description={t`By language, then to whoever has the least to do.`}
        checked={isAutomatic}
        onChange={(event) => change({ isAutomatic: event.currentTarget.checked })}
      />
      <NumberField
        label={t`Open conversations for one operator at most`}
        min={1}
        max={1000}
        value={capacity}
        onChange={(capacity) => change({ capacity })}
      />
      <NumberField
        label={t`Minutes that a conversation stays with an operator who went away`}
        min={1}
        max={1440}
        value={claimMinutes}
        onChange={(claimMinutes) => change({ claimMinutes })}
      />
      <Radio.Group
        label={t`And then`}
        value={onExpiry}
        onChange={(value) => change({ onExpiry: value === "HAND_BACK" ? "HAND_BACK" : "QUEUE" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="QUEUE" label={t`the person waits for another operator`} />
          <Radio value="HAND_BACK" label={t`the journeys take over`} />
        </Stack>
      </Radio.Group>
    </>
  );
}

const formOf = ({ isAutomatic, capacity, claimMinutes, onExpiry }: RulesFormProps["rules"]) => {
  return { isAutomatic, capacity, claimMinutes, onExpiry };
};
