import { FlowError } from "../errors.ts";

/** A version of the flow specification: major, minor and patch. */
export type Version = readonly [number, number, number];

/** Reads `13.1.0`, or `13.1` and `13` as older programs wrote them. Throws `FlowError`. */
export function parseVersion(text: unknown): Version {
  const [, major, minor = "0", patch = "0"] =
    /^(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/.exec(typeof text === "string" ? text : "") ?? [];
  if (major === undefined) {
    throw new FlowError(`The flow: "spec_version" must be a version such as "13.1.0"`);
  }
  return [Number(major), Number(minor), Number(patch)];
}

/** Negative if the first is the older one. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
