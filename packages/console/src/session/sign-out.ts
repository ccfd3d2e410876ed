import { auth } from "./auth.ts";

/** Ends this session on the server too; the page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(next = "/sign-in"): Promise<void> {
  await auth("/sign-out", {});
  location.assign(next);
}
