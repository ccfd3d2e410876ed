import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { SetAvailabilityDocument } from "../../generated/graphql.ts";
import { refusalWords } from "../../session/refusal-words.ts";
import { useMay } from "../../session/viewer.ts";
import { notify } from "../../ui/notify.ts";
import type { Setting } from "./use-setting.ts";

/** Whether conversations may be given to this operator. */
export function Availability({ setting, memberId }: { readonly setting: Setting; readonly memberId: string }) {
  const { t } = useLingui();
  const may = useMay("conversations.answer");
  const [change, { loading }] = useMutation(SetAvailabilityDocument);
  const isAvailable = setting.operators.find((one) => one.memberId === memberId)?.isAvailable ?? false;
  if (!may) return null;
  const say = async (next: boolean) => {
    try {
      await change({ variables: { isAvailable: next } });
      setting.refresh();
    } catch (error) {
      notify.failed(refusalWords(error));
    }
  };
  return (
    <Switch
      size="sm"
      label={t`I take conversations`}
      checked={isAvailable}
      disabled={loading}
      onChange={(event) => void say(event.currentTarget.checked)}
    />
  );
}
