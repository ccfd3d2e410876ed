import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ConversationFilter, DropViewDocument, KeepViewDocument } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { notify } from "../../../ui/notify.ts";
import type { Setting } from "../use-setting.ts";
import type { ChosenView } from "./use-view.ts";

/** The list is there before it is shown. */
export const readAgain = { refetchQueries: ["InboxSetting"], awaitRefetchQueries: true };

interface KeepViewProps {
  readonly filter: ConversationFilter;
  readonly onKept: (key: string) => void;
}

/** Keeps a list as it is narrowed now, under a name, and shows it. */
export function KeepView({ filter, onKept }: KeepViewProps) {
  const { t } = useLingui();
  const mayShare = useMay("inbox.arrange");
  const [name, setName] = useState("");
  const [isShared, share] = useState(false);
  // Of one view until it is kept, however often that is tried.
  const [id, setId] = useState(newId);
  const [keep, { loading }] = useMutation(KeepViewDocument, readAgain);
  const submit = async () => {
    try {
      await keep({ variables: { id, name, filter, isShared } });
      notify.ok(t`The view is kept.`);
      setId(newId());
      onKept(`view:${id}`);
    } catch (error) {
      tellRefusal(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          style={{ flex: 1 }}
          dir="auto"
          label={t`Keep this view as`}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {mayShare ? (
          <Checkbox
            size="xs"
            mb={6}
            label={t`for all`}
            checked={isShared}
            onChange={(event) => share(event.currentTarget.checked)}
          />
        ) : null}
        <Button type="submit" size="xs" variant="default" loading={loading} disabled={name.trim() === ""}>
          <Trans>Keep</Trans>
        </Button>
      </Group>
    </form>
  );
}

/** For a kept view that is shown: takes it away again. */
export function ForgetView({ chosen, setting }: { readonly chosen: ChosenView; readonly setting: Setting }) {
  const { t } = useLingui();
  const mayShare = useMay("inbox.arrange");
  const [drop, { loading }] = useMutation(DropViewDocument, readAgain);
  const view = setting.savedViews.find(({ id }) => chosen.key === `view:${id}`);
  if (view === undefined || (view.isShared && !mayShare)) return null;
  const forget = () => void drop({ variables: { id: view.id } }).then(() => chosen.choose("open"), tellRefusal);
  return (
    <div>
      <ConfirmButton
        size="compact-xs"
        loading={loading}
        question={t`Forget the view “${view.name}”?`}
        consequence={
          view.isShared ? (
            <Trans>Nobody on the team sees it any more. The conversations stay.</Trans>
          ) : (
            <Trans>The conversations stay.</Trans>
          )
        }
        confirmLabel={t`Forget`}
        onConfirm={forget}
      >
        <Trans>Forget this view</Trans>
      </ConfirmButton>
    </div>
  );
}
