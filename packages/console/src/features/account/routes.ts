import { page } from "../feature.ts";

/** Everybody has it, whatever their role; it is reached by the menu of their name. */
export const accountRoute = page("account", () => import("./account-page.tsx"), "AccountPage");
