import type { RouteObject } from "react-router";
import { page } from "../feature.ts";

/** The pages for people who are not in yet. */
export const signInRoutes: readonly RouteObject[] = [
  page("sign-in", () => import("./sign-in-page.tsx"), "SignInPage"),
  page("link/:token", () => import("./link-page.tsx"), "LinkPage"),
];
