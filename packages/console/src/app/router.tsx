import { createBrowserRouter, type RouteObject } from "react-router";
import type { Feature } from "../features/feature.ts";
import { features } from "../features/index.ts";
import { Loading } from "../ui/states.tsx";
import { ConsoleRoot } from "./console-root.tsx";
import { Home } from "./home.tsx";
import { Missing } from "./missing.tsx";
import { PageError } from "./page-error.tsx";

const routeOf = ({ path, routes }: Feature): RouteObject => ({ path, children: [...routes], ErrorBoundary: PageError });

export const router = createBrowserRouter([
  {
    path: "/",
    Component: ConsoleRoot,
    ErrorBoundary: PageError,
    HydrateFallback: Loading,
    children: [{ index: true, Component: Home }, ...features.map(routeOf), { path: "*", Component: Missing }],
  },
]);
