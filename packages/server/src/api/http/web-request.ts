import type { FastifyReply, FastifyRequest } from "fastify";
import { addressHeader } from "../sign-in/auth.ts";

/** A request as libraries of the web platform want it; the address is the one that we believe. */
export function webRequest(request: FastifyRequest): Request {
  const headers = headersOf(request);
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const hasBody = request.method !== "GET" && request.method !== "HEAD" && Buffer.isBuffer(request.body);
  const body = hasBody ? { body: new Uint8Array(request.body as Buffer) } : {};
  return new Request(url, { method: request.method, headers, ...body });
}

export function headersOf(request: Pick<FastifyRequest, "headers" | "ip">): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !name.startsWith(":"))
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  headers.set(addressHeader, request.ip);
  return headers;
}

export async function sendWeb(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
