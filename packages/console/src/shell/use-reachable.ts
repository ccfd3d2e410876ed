import type { Feature } from "../features/feature.ts";
import { features } from "../features/index.ts";
import { useViewer } from "../session/viewer.ts";

/** The areas that the viewer may enter, in the order of the navigation. */
export function useReachable(): readonly Feature[] {
  const { permissions } = useViewer();
  return features.filter(({ permission }) => permissions.includes(permission));
}
