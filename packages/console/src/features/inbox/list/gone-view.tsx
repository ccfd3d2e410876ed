import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { IconFolderOff } from "@tabler/icons-react";
import { type ConversationFilter, KeepViewDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { EmptyState } from "../../../ui/states.tsx";
import type { Setting } from "../use-setting.ts";
import { type Gone, withoutGone } from "./gone.ts";
import { ForgetView, readAgain } from "./kept-views.tsx";
import type { ChosenView } from "./use-view.ts";

interface GoneViewProps {
  readonly chosen: ChosenView;
  readonly setting: Setting;
  readonly gone: Gone;
}

/** A folder, or a kept view, that looks for what was removed: an empty list would look like an empty inbox. */
export function GoneView({ chosen, setting, gone }: GoneViewProps) {
  const view = setting.savedViews.find(({ id }) => chosen.key === `view:${id}`);
  if (view === undefined) return <GoneFolder chosen={chosen} />;
  return (
    <EmptyState
      icon={IconFolderOff}
      title={<Trans>What this view looks for is gone</Trans>}
      action={<Ways view={view} chosen={chosen} setting={setting} gone={gone} />}
    >
      <Missing gone={gone} />
    </EmptyState>
  );
}

function GoneFolder({ chosen }: Pick<GoneViewProps, "chosen">) {
  return (
    <EmptyState
      icon={IconFolderOff}
      title={<Trans>This folder was removed</Trans>}
      action={
        <Button size="xs" variant="default" onClick={() => chosen.choose("open")}>
          <Trans>Show the open ones</Trans>
        </Button>
      }
    >
      <Trans>What was in it stays in the inbox.</Trans>
    </EmptyState>
  );
}

function Missing({ gone }: Pick<GoneViewProps, "gone">) {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = formats.names(gone.labels);
  const lines = [
    gone.folder ? t`Its folder was removed.` : null,
    gone.member ? t`Whose conversations it shows answers no more.` : null,
    gone.number ? t`Its number was retired or removed.` : null,
    gone.labels.length > 0 ? t`There is no such label any more: ${labels}.` : null,
  ];
  return (
    <Stack gap={2}>
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  );
}

interface WaysProps extends GoneViewProps {
  readonly view: Setting["savedViews"][number];
}

function Ways({ view, chosen, setting, gone }: WaysProps) {
  const mayShare = useMay("inbox.arrange");
  const [keep, { loading }] = useMutation(KeepViewDocument, readAgain);
  if (view.isShared && !mayShare) return <Trans>Who arranges the inbox can change this view.</Trans>;
  const { id, name, isShared } = view;
  const filter = withoutGone(view.filter as ConversationFilter, gone);
  return (
    <Stack gap="xs" align="center">
      {filter ? (
        <Button
          size="xs"
          variant="default"
          loading={loading}
          onClick={() => void keep({ variables: { id, name, filter, isShared } }).catch(tellRefusal)}
        >
          <Trans>Leave that out of the view</Trans>
        </Button>
      ) : null}
      <ForgetView chosen={chosen} setting={setting} />
    </Stack>
  );
}
