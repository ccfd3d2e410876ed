import type { MessageDescriptor } from "@lingui/core";
import type { Icon } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { RouteObject } from "react-router";
import { PageError } from "../app/page-error.tsx";
import { pageOf } from "../app/page-of.ts";

/** One area of the console: a line in the navigation, and the pages behind it. */
export interface Feature {
  readonly key: string;
  /** Below which its routes lie, such as /inbox. */
  readonly path: `/${string}`;
  readonly label: MessageDescriptor;
  /** Where the label is long in some languages: one word that fits beneath the icon on a phone. */
  readonly short?: MessageDescriptor;
  readonly icon: Icon;
  /** Who lacks it finds neither the line nor the pages. */
  readonly permission: string;
  /** The letter after g that leads there. */
  readonly goKey: string;
  readonly place: "work" | "know" | "end";
  readonly routes: readonly RouteObject[];
  /** Its further pages that have a name of their own: the palette leads to them from everywhere. */
  readonly rooms?: readonly Room[];
}

interface Room {
  /** Below the area's own. */
  readonly path: string;
  readonly label: MessageDescriptor;
  /** Where it is another one than the area's. */
  readonly permission?: string;
}

/** A page that is fetched when somebody first goes there. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): RouteObject {
  const lazy = pageOf(load, name);
  return { ...(path === "" ? { index: true } : { path }), lazy, ErrorBoundary: PageError };
}
