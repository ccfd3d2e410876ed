import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { MultiSelect } from "@mantine/core";
import { type ContactProfilePartsFragment, ContactSettingsDocument } from "../../../generated/graphql.ts";
import { useMay } from "../../../session/viewer.ts";
import { Section } from "../../../ui/section.tsx";
import classes from "../contacts.module.css";
import { Tags } from "../list/use-columns.tsx";
import { groupChoices } from "./group-choices.ts";
import { useEdit } from "./use-edit.ts";

interface GroupsCardProps {
  readonly contact: ContactProfilePartsFragment;
}

export function GroupsCard({ contact: { id, groups, segments, status } }: GroupsCardProps) {
  const { t } = useLingui();
  const { edit } = useEdit(id);
  const mayWrite = useMay("contacts.write") && status === "ACTIVE";
  const all = useQuery(ContactSettingsDocument).data?.contactGroups ?? [];
  const own = groups.map((group) => group.id);
  const change = (chosen: readonly string[]) =>
    void edit({
      addToGroups: chosen.filter((one) => !own.includes(one)),
      removeFromGroups: own.filter((one) => !chosen.includes(one)),
    });
  return (
    <Section title={t`Groups and segments`}>
      {mayWrite ? (
        <MultiSelect
          aria-label={t`Groups`}
          placeholder={own.length === 0 ? t`In no group` : ""}
          searchable
          data={groupChoices(all, groups)}
          value={own}
          onChange={change}
        />
      ) : groups.length === 0 ? (
        t`In no group`
      ) : (
        <Tags groups={groups} segments={[]} />
      )}
      {segments.length > 0 ? (
        <div>
          <p className={classes["quiet"]}>
            <Trans>Matches these segments now:</Trans>
          </p>
          <Tags groups={[]} segments={segments} />
        </div>
      ) : null}
    </Section>
  );
}
