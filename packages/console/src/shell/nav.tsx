import { Trans, useLingui } from "@lingui/react/macro";
import { Tooltip, UnstyledButton, useDirection } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { NavLink } from "react-router";
import type { Feature } from "../features/feature.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import { OrganisationMenu } from "./organisation-menu.tsx";
import classes from "./shell.module.css";
import { useReachable } from "./use-reachable.ts";

const places: readonly Feature["place"][] = ["work", "know", "end"];

export function Nav() {
  const { t } = useLingui();
  const reachable = useReachable();
  return (
    <nav className={classes["nav"]} aria-label={t`Areas`}>
      <div className={classes["navTop"]}>
        <OrganisationMenu />
      </div>
      <div className={classes["groups"]}>
        {places.map((place) => (
          <ul key={place} className={classes["group"]}>
            {reachable.flatMap((feature) =>
              feature.place === place ? [<NavItem key={feature.key} feature={feature} />] : [],
            )}
          </ul>
        ))}
      </div>
      <div className={classes["navEnd"]}>
        <Fold />
      </div>
    </nav>
  );
}

function NavItem({ feature: { path, label, icon: Picture, goKey } }: { readonly feature: Feature }) {
  const { i18n } = useLingui();
  const { narrowNav } = usePreferences();
  const { dir } = useDirection();
  const name = i18n._(label);
  return (
    <li>
      <Tooltip label={`${name}  ·  g ${goKey}`} position={dir === "rtl" ? "left" : "right"} disabled={!narrowNav}>
        <NavLink to={path} className={classes["item"] ?? ""}>
          <Picture size={18} stroke={1.7} aria-hidden />
          <span className={classes["itemLabel"]}>{name}</span>
        </NavLink>
      </Tooltip>
    </li>
  );
}

function Fold() {
  const { narrowNav } = usePreferences();
  const Picture = narrowNav ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <UnstyledButton
      className={classes["item"]}
      onClick={() => prefer({ narrowNav: !narrowNav })}
      aria-expanded={!narrowNav}
    >
      <Picture size={18} stroke={1.7} aria-hidden />
      <span className={classes["itemLabel"]}>{narrowNav ? <Trans>Unfold</Trans> : <Trans>Fold</Trans>}</span>
    </UnstyledButton>
  );
}
