import { createBrowserRouter, type RouteObject } from "react-router";
import { accountRoute } from "../features/account/routes.ts";
import type { Feature } from "../features/feature.ts";
import { features } from "../features/index.ts";
import { signInRoutes } from "../features/sign-in/routes.ts";
import { Loading } from "../ui/states.tsx";
import { PageError } from "./page-error.tsx";
import { pageOf } from "./page-of.ts";

const routeOf = ({ path, routes }: Feature): RouteObject => ({ path, children: [...routes], ErrorBoundary: PageError });

export const router = createBrowserRouter([
  {
    ErrorBoundary: PageError,
    HydrateFallback: Loading,
    children: [
      ...signInRoutes,
      {
        path: "/",
        lazy: pageOf(() => import("./console-root.tsx"), "ConsoleRoot"),
        ErrorBoundary: PageError,
        children: [
          { index: true, lazy: pageOf(() => import("./home.tsx"), "Home") },
          accountRoute,
          ...features.map(routeOf),
          { path: "*", lazy: pageOf(() => import("./missing.tsx"), "Missing") },
        ],
      },
    ],
  },
]);
