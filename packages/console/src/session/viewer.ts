import { createContext, useContext } from "react";
import type { ViewerPartsFragment } from "../generated/graphql.ts";

/** Who looks at this screen, and what they may do in the organisation they have open. */
export type Viewer = ViewerPartsFragment;

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer is for pages of people who are signed in.");
  return viewer;
}

/** Whether the viewer may; what they may not is left out of the page, and the server refuses it all the same. */
export function useMay(permission: string): boolean {
  return useViewer().permissions.includes(permission);
}
