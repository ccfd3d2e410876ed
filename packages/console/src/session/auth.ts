/** What the server answered where it refused: its own name for the reason, to be told in the viewer's words. */
export class AuthRefusal extends Error {
  readonly code: string;
  readonly status: number;
  /** How long to wait before another try, where it said so. */
  readonly retryAfterSeconds: number | undefined;

  /** The name of the reason in the catalogue of refusals, and what its sentence fills in. */
  readonly reason: unknown;
  readonly values: Readonly<Record<string, string | number>>;

  constructor({ code, message, reason, values }: Answer, status: number, retryAfterSeconds: number | undefined) {
    super(typeof message === "string" ? message : `HTTP ${status}`);
    this.code = typeof code === "string" ? code : "";
    this.reason = reason;
    this.values = values ?? {};
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** One call to the sign-in's own interface: GET without a body, POST with one. */
export async function auth<Known>(path: string, body?: object): Promise<Known> {
  const response = await fetch(`/api/auth${path}`, {
    credentials: "same-origin",
    ...(body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Known;
}

/** What a refusal says of itself; any of it may be missing where something else than the server answered. */
interface Answer {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly reason?: unknown;
  readonly values?: Readonly<Record<string, string | number>>;
}

export async function refusalOf(response: Response): Promise<AuthRefusal> {
  const answer = (await response.json().catch(() => null)) as Answer | null;
  const wait = Number(response.headers.get("retry-after"));
  return new AuthRefusal(answer ?? {}, response.status, wait > 0 ? wait : undefined);
}
