import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "react-router";
import { Page } from "../ui/page.tsx";
import { EmptyState } from "../ui/states.tsx";

export function Missing() {
  const { t } = useLingui();
  const home = (
    <Anchor component={Link} to="/">
      <Trans>To the first page</Trans>
    </Anchor>
  );
  return (
    <Page title={t`There is no such page`} hideTitle>
      <EmptyState icon={IconMapOff} title={<Trans>There is no such page</Trans>} action={home}>
        <Trans>It may have been moved, or the address has a slip.</Trans>
      </EmptyState>
    </Page>
  );
}
