import type { MessageDescriptor } from "@lingui/core";
import type { Icon } from "@tabler/icons-react";
import type { RouteObject } from "react-router";

/** One page of the settings: a line in their list, and where it leads. */
export interface SettingsPage {
  /** Its path below /settings. */
  readonly path: string;
  readonly label: MessageDescriptor;
  /** What can be set there, in one sentence. */
  readonly description: MessageDescriptor;
  readonly icon: Icon;
  readonly permission: string;
  /** Not for administrators alone: others are told whom they can ask. */
  readonly isOperatorsToo?: true;
  /** Made with page(), its path the same. */
  readonly routes: readonly RouteObject[];
}
