import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Tooltip, UnstyledButton } from "@mantine/core";
import { IconHelp, IconSearch } from "@tabler/icons-react";
import { Keys } from "../keys/keys.tsx";
import { MentionsMenu } from "../mentions/mentions-menu.tsx";
import { openPalette } from "../palette/open.ts";
import { AccountMenu } from "./account-menu.tsx";
import { ColourSchemeMenu } from "./colour-scheme-menu.tsx";
import { ConnectionState } from "./connection-state.tsx";
import { openHelp } from "./help-open.ts";
import { LanguageMenu } from "./language-menu.tsx";
import { OrganisationMenu } from "./organisation-menu.tsx";
import classes from "./shell.module.css";

export function TopBar() {
  const { t } = useLingui();
  return (
    <header className={classes["top"]}>
      <div className={classes["narrowOnly"]}>
        <OrganisationMenu />
      </div>
      <UnstyledButton className={classes["search"]} onClick={openPalette}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes["searchLabel"]}>
          <Trans>Search, or do something</Trans>
        </span>
        <span aria-hidden>
          <Keys keys="mod+k" />
        </span>
      </UnstyledButton>
      <span className={classes["spring"]} />
      <MentionsMenu />
      <ConnectionState />
      <LanguageMenu />
      <ColourSchemeMenu />
      <Tooltip label={t`Keyboard shortcuts`}>
        <ActionIcon onClick={openHelp} aria-label={t`Keyboard shortcuts`} className={classes["wideOnly"]}>
          <IconHelp size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <AccountMenu />
    </header>
  );
}
