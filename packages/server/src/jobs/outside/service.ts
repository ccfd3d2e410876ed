import { OutsideError, type OutsideRequest } from "@hotline/core/triage/outside/index.ts";
import { request } from "undici";

/** A service outside, and how much of it is borne. */
export interface Service {
  readonly url: string;
  readonly key?: string;
  readonly maxBytes: number;
  /** Ends everything that is asked for one message. */
  readonly signal: AbortSignal;
}

/**
 * Asks a service and returns the JSON that it answers. Throws `OutsideError`. Redirects are not followed: what people
 * write goes to the host that the installation names, and to no other.
 */
export async function askService(service: Service, { path, body }: OutsideRequest): Promise<unknown> {
  const { key, signal } = service;
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  try {
    const headers = { "content-type": "application/json", ...authorization };
    const answer = await request(below(service.url, path), {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      signal,
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump({ limit: 0 }).catch(() => undefined);
      throw new OutsideError(`it answered with status ${answer.statusCode}`);
    }
    return JSON.parse(await textOf(answer.body, service.maxBytes));
  } catch (error) {
    throw told(error, signal);
  }
}

/** A path below an address; what the address asks (`?token=…`) stays. */
function below(address: string, path: string): URL {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/${path}`;
  return url;
}

async function textOf(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new OutsideError(`its answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function told(error: unknown, signal: AbortSignal): OutsideError {
  if (error instanceof OutsideError) return error;
  if (signal.aborted) return new OutsideError("it took too long to answer");
  if (error instanceof SyntaxError) return new OutsideError("its answer is not JSON");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new OutsideError(`it cannot be reached (${code})`);
}
