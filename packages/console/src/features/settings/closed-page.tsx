import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { Link } from "react-router";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import type { SettingsPage } from "./settings-page.ts";

/** A page that is not the viewer's: they were sent its address, or keep it from when they had another role. */
export function ClosedPage({ page: { label, isOperatorsToo } }: { readonly page: SettingsPage }) {
  const { i18n } = useLingui();
  const others = (
    <Anchor component={Link} to="/settings">
      <Trans>To the settings that you can open</Trans>
    </Anchor>
  );
  return (
    <Page title={i18n._(label)}>
      <EmptyState icon={IconLock} title={<Trans>This page is not open to your role</Trans>} action={others}>
        {isOperatorsToo ? (
          <Trans>Operators and administrators work here: ask one of them for what you need.</Trans>
        ) : (
          <Trans>Administrators work here: ask one of them for what you need.</Trans>
        )}{" "}
        <Trans>An administrator can also give you another role.</Trans>
      </EmptyState>
    </Page>
  );
}
