import { auth, refusalOf } from "../../session/auth.ts";

/** What a link promises: the first admin's, an invitation into a team, or a new password. */
export interface Link {
  readonly kind: "firstAdmin" | "invitation" | "passwordReset";
  readonly organisation: string | null;
  readonly role: string | null;
  /** Whom it is for, where it is for one address only. */
  readonly email: string | null;
}

export interface LinkForm {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly organisation?: string;
}

const address = (token: string): string => `/api/links/${encodeURIComponent(token)}`;

/** What the link is for; undefined where it is not good, or no longer. */
export async function readLink(token: string): Promise<Link | undefined> {
  const response = await fetch(address(token), { credentials: "same-origin" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Link;
}

/**
 * Uses the link up, and signs in where a password is known. What hinders that sign-in is not told: the link is used up, and the
 * sign-in page that comes next says it better.
 */
export async function acceptLink(token: string, form: LinkForm): Promise<void> {
  const response = await fetch(address(token), {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(form),
  });
  if (!response.ok) throw await refusalOf(response);
  const { email } = (await response.json()) as { email: string };
  if (form.password !== undefined)
    await auth("/sign-in/email", { email, password: form.password }).catch(() => undefined);
}

/** Who is signed in at this browser now. */
export async function whoIsHere(): Promise<string | undefined> {
  const session = await auth<{ user: { email: string } } | null>("/get-session");
  return session?.user.email;
}
