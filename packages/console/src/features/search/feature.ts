import { msg } from "@lingui/core/macro";
import { IconSearch } from "@tabler/icons-react";
import { type Feature, page } from "../feature.ts";

export const search: Feature = {
  key: "search",
  path: "/search",
  label: msg`Search`,
  icon: IconSearch,
  permission: "conversations.read",
  goKey: "f",
  place: "know",
  routes: [page("", () => import("./search-page.tsx"), "SearchPage")],
};
