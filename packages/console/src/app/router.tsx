import { createBrowserRouter, type RouteObject } from "react-router";
import { accountRoute } from "../features/account/routes.ts";
import type { Feature } from "../features/feature.ts";
import { features } from "../features/index.ts";
import { signInRoutes } from "../features/sign-in/routes.ts";
import { Loading } from "../ui/states.tsx";
import { PageError } from "./page-error.tsx";

const routeOf = ({ path, routes }: Feature): RouteObject => ({ path, children: [...routes], ErrorBoundary: PageError });

export const router = createBrowserRouter([
  {
    ErrorBoundary: PageError,
    HydrateFallback: Loading,
    children: [
      ...signInRoutes,
      {
        path: "/",
        lazy: async () => ({ Component: (await import("./console-root.tsx")).ConsoleRoot }),
        ErrorBoundary: PageError,
        children: [
          { index: true, lazy: async () => ({ Component: (await import("./home.tsx")).Home }) },
          accountRoute,
          ...features.map(routeOf),
          { path: "*", lazy: async () => ({ Component: (await import("./missing.tsx")).Missing }) },
        ],
      },
    ],
  },
]);
