import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { Group, Switch } from "@mantine/core";
import { useState } from "react";
import { SetAvailabilityDocument, type SetAvailabilityMutationVariables } from "../../generated/graphql.ts";
import { tellRefusal } from "../../session/tell-refusal.ts";
import { useMay } from "../../session/viewer.ts";
import { OwnRoom } from "./own-room.tsx";
import type { Setting } from "./use-setting.ts";

/** Whether conversations may be given to this operator, and which. */
export function Availability({ setting, memberId }: { readonly setting: Setting; readonly memberId: string }) {
  const { t } = useLingui();
  const may = useMay("conversations.answer");
  const [change] = useMutation(SetAvailabilityDocument);
  const mine = setting.operators.find((one) => one.memberId === memberId);
  const [wanted, want] = useState<boolean>();
  if (!may) return null;
  const say = async (variables: SetAvailabilityMutationVariables) => {
    try {
      await change({ variables });
      await setting.refresh();
      return true;
    } catch (error) {
      tellRefusal(error);
      return false;
    }
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Switch
        size="sm"
        label={t`I take conversations`}
        // As it was just said, until the server says so: a slow connection is no reason to stay where it was.
        checked={wanted ?? mine?.isAvailable ?? false}
        disabled={!mine}
        onChange={(event) => {
          want(event.currentTarget.checked);
          void say({ isAvailable: event.currentTarget.checked }).then(() => want(undefined));
        }}
      />
      <OwnRoom operator={mine} usual={setting.inboxRules?.capacity} onSave={say} />
    </Group>
  );
}
