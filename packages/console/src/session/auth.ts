/** What the server answered where it refused: its own name for the reason, to be told in the viewer's words. */
export class AuthRefusal extends Error {
  readonly code: string;
  readonly status: number;
  /** How long to wait before another try, where it said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, message: string, status: number, retryAfterSeconds: number | undefined) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** One call to the sign-in's own interface: GET without a body, POST with one. */
export async function auth<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    credentials: "same-origin",
    ...(body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Answer;
}

export async function refusalOf(response: Response): Promise<AuthRefusal> {
  const answer: unknown = await response.json().catch(() => null);
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown };
  const wait = Number(response.headers.get("retry-after"));
  const text = typeof message === "string" ? message : `HTTP ${response.status}`;
  return new AuthRefusal(typeof code === "string" ? code : "", text, response.status, wait > 0 ? wait : undefined);
}
