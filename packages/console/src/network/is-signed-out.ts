/** Whether the server says that nobody is signed in here; where it cannot be reached, nobody knows, and the answer is no. */
export async function isSignedOut(): Promise<boolean> {
  try {
    const response = await fetch("/api/auth/get-session", { credentials: "same-origin" });
    return response.ok && (await response.json()) === null;
  } catch {
    return false;
  }
}
