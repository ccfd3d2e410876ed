import type { ComponentType } from "react";
import { createElement } from "react";
import { LatePage } from "./late-page.tsx";

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/**
 * The page of a file that is fetched when somebody first goes there. Where it cannot be fetched, what comes says so and
 * tries again: a route whose `lazy` fails would take the whole console off the screen.
 */
export function pageOf<Name extends string>(load: Load<Name>, name: Name) {
  const fetched = async () => (await load())[name];
  return async (): Promise<{ Component: ComponentType }> => {
    try {
      return { Component: await fetched() };
    } catch {
      return { Component: () => createElement(LatePage, { fetched }) };
    }
  };
}
