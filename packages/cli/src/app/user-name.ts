import { userInfo } from "node:os";

/** Who runs this, for the logs that the team reads. A service or a container has no USER, and may have no name at all. */
export function userName(): string {
  if (process.env["USER"]) return process.env["USER"];
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
