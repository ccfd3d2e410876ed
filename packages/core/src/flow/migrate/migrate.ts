import { FlowError } from "../errors.ts";
import { idsFor } from "../importers/ids.ts";
import { isObject, type Json, objectOf, textOf } from "../importers/json.ts";
import type { Fresh } from "./definition.ts";
import { isLegacy, migrateLegacy } from "./legacy/flow.ts";
import { steps } from "./steps/index.ts";
import { compareVersions, parseVersion } from "./version.ts";

export interface MigrateOptions {
  /** Fresh UUIDs; without it they follow from the flow's own, so that it is the same whenever it is read. */
  readonly newId?: () => string;
  /** Where the media files of legacy definitions lie that are named without their place. */
  readonly mediaUrl?: string;
  /** Instead of the current version. */
  readonly to?: string;
}

/** The version of the flow specification that the engine reads. */
export const currentVersion = "14.4.2";
const tooNew = "14.5.0";

/**
 * Brings a flow definition of any known age to the current version: definitions of actions and rules from before 13.0
 * first to 13.0.0, and then step by step. A current one comes back as it is. Throws `FlowError`, and nothing else, for
 * what cannot be migrated.
 */
export function migrateFlow(json: unknown, { newId, mediaUrl, to = currentVersion }: MigrateOptions = {}): Json {
  if (!isObject(json)) throw new FlowError("The flow must be an object");
  const fresh: Fresh = { newId: newId ?? idsFor("migrated", uuidOf(json)) };
  const flow = isLegacy(json)
    ? migrateLegacy(json, { ...fresh, ...(mediaUrl === undefined ? {} : { mediaUrl }) })
    : json;
  checkVersion(flow["spec_version"]);
  return steps.reduce((changed, step) => {
    const version = parseVersion(step.version);
    const isDone = compareVersions(parseVersion(changed["spec_version"]), version) >= 0;
    if (isDone || compareVersions(version, parseVersion(to)) > 0) return changed;
    return { ...step.migrate(changed, fresh), spec_version: step.version };
  }, flow);
}

function uuidOf({ uuid, metadata }: Json): string {
  return textOf(uuid) || textOf(objectOf(metadata)["uuid"]);
}

function checkVersion(text: unknown): void {
  const version = parseVersion(text);
  if (compareVersions(version, parseVersion("13.0.0")) >= 0 && compareVersions(version, parseVersion(tooNew)) < 0)
    return;
  throw new FlowError(`The flow: specification ${text} is not understood; versions 11.0 to ${currentVersion} are`);
}
