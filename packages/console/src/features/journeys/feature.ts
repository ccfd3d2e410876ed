import { msg } from "@lingui/core/macro";
import { IconRoute } from "@tabler/icons-react";
import { type Feature, page } from "../feature.ts";

export const journeys: Feature = {
  key: "journeys",
  path: "/journeys",
  label: msg`Journeys`,
  icon: IconRoute,
  permission: "journeys.read",
  goKey: "j",
  place: "know",
  routes: [
    page("", () => import("./list/journeys-page.tsx"), "JourneysPage"),
    page("triggers", () => import("./triggers/triggers-page.tsx"), "TriggersPage"),
    page("broadcasts", () => import("./broadcasts/broadcasts-page.tsx"), "BroadcastsPage"),
    page(":journeyId", () => import("./picture/picture-page.tsx"), "PicturePage"),
    page(":journeyId/versions", () => import("./versions/versions-page.tsx"), "VersionsPage"),
    page(":journeyId/results", () => import("./results/results-page.tsx"), "ResultsPage"),
  ],
  rooms: [
    { path: "triggers", label: msg`What starts journeys` },
    { path: "broadcasts", label: msg`Broadcasts` },
  ],
};
