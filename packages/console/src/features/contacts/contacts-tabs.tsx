import { Trans, useLingui } from "@lingui/react/macro";
import { NavLink } from "react-router";
import { useMay } from "../../session/viewer.ts";
import { useShownTab } from "../../ui/use-shown-tab.ts";
import classes from "./contacts.module.css";

/** The rooms of this area. */
export function ContactsTabs() {
  const { t } = useLingui();
  const row = useShownTab();
  const imports = useMay("contacts.import");
  const exports = useMay("contacts.export");
  return (
    <nav ref={row} className={classes["tabs"]} aria-label={t`Contacts`}>
      <NavLink to="/contacts" end>
        <Trans>People</Trans>
      </NavLink>
      <NavLink to="/contacts/groups">
        <Trans>Groups and segments</Trans>
      </NavLink>
      <NavLink to="/contacts/fields">
        <Trans>Fields</Trans>
      </NavLink>
      {imports ? (
        <NavLink to="/contacts/imports">
          <Trans>Imports</Trans>
        </NavLink>
      ) : null}
      {exports ? (
        <NavLink to="/contacts/exports">
          <Trans>Files and certificates</Trans>
        </NavLink>
      ) : null}
    </nav>
  );
}
