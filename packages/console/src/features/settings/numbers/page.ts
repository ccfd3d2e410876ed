import { msg } from "@lingui/core/macro";
import { IconBrandWhatsapp } from "@tabler/icons-react";
import { page } from "../../feature.ts";
import type { SettingsPage } from "../settings-page.ts";

export const numbers: SettingsPage = {
  path: "numbers",
  label: msg`Numbers`,
  description: msg`The WhatsApp numbers that people write to: how they stand, and how much they may send.`,
  icon: IconBrandWhatsapp,
  permission: "settings.read",
  routes: [page("numbers", () => import("./numbers-page.tsx"), "NumbersPage")],
};
