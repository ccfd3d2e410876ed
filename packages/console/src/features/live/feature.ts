import { msg } from "@lingui/core/macro";
import { IconActivityHeartbeat } from "@tabler/icons-react";
import { type Feature, page } from "../feature.ts";

export const live: Feature = {
  key: "live",
  path: "/live",
  label: msg`Live`,
  icon: IconActivityHeartbeat,
  permission: "dashboard.read",
  goKey: "l",
  place: "work",
  routes: [page("", () => import("./live-page.tsx"), "LivePage")],
};
