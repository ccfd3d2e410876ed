import { Trans, useLingui } from "@lingui/react/macro";
import { useDirection } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { ClosedPage } from "./closed-page.tsx";
import { settingsPages } from "./pages.ts";
import classes from "./settings.module.css";
import { useSettingsPages } from "./use-settings-pages.ts";

/** The list of settings stays at the side while one of them is open; on a narrow screen it is a page of its own. */
export function SettingsLayout() {
  const { t, i18n } = useLingui();
  const { pathname } = useLocation();
  const pages = useSettingsPages();
  const closed = settingsPages.find((page) => pathname.startsWith(`/settings/${page.path}`) && !pages.includes(page));
  const isHome = /^\/settings\/?$/.test(pathname);
  return (
    <div className={classes["layout"]}>
      {isHome ? null : (
        <>
          <nav className={classes["side"]} aria-label={t`Settings`}>
            {pages.map(({ path, label, icon: Picture }) => (
              <NavLink key={path} to={`/settings/${path}`} className={classes["line"] ?? ""}>
                <Picture size={17} stroke={1.7} aria-hidden />
                {i18n._(label)}
              </NavLink>
            ))}
          </nav>
          <Back />
        </>
      )}
      <div className={classes["content"]}>{closed ? <ClosedPage key={closed.path} page={closed} /> : <Outlet />}</div>
    </div>
  );
}

function Back() {
  const { dir } = useDirection();
  const Arrow = dir === "rtl" ? IconChevronRight : IconChevronLeft;
  return (
    <Link to="/settings" className={classes["back"]}>
      <Arrow size={16} aria-hidden />
      <Trans>All settings</Trans>
    </Link>
  );
}
