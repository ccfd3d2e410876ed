import { msg } from "@lingui/core/macro";
import { IconSettings } from "@tabler/icons-react";
import { pageOf } from "../../app/page-of.ts";
import { type Feature, page } from "../feature.ts";
import { settingsPages } from "./pages.ts";

export const settings: Feature = {
  key: "settings",
  path: "/settings",
  label: msg`Settings`,
  icon: IconSettings,
  permission: "settings.read",
  goKey: "s",
  place: "end",
  routes: [
    {
      lazy: pageOf(() => import("./settings-layout.tsx"), "SettingsLayout"),
      children: [
        page("", () => import("./settings-home.tsx"), "SettingsHome"),
        ...settingsPages.flatMap(({ routes }) => routes),
      ],
    },
  ],
  rooms: settingsPages,
};
