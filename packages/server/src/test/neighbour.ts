import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach } from "vitest";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Another system on this machine, anew for each test of a file: what it was asked, and how it answers. */
export interface Neighbour {
  readonly url: string;
  readonly asked: readonly IncomingMessage[];
  answer: Answer;
}

/** Starts it before each test of the file and stops it after. It says 200 and nothing until it is told what to `answer`. */
export function neighbour(usually: Answer = (_, response) => response.end()): Neighbour {
  let server: Server;
  const asked: IncomingMessage[] = [];
  const system = { url: "", asked, answer: usually };
  beforeEach(async () => {
    asked.length = 0;
    system.answer = usually;
    server = createServer((request, response) => {
      asked.push(request);
      system.answer(request, response);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    system.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return system;
}

/** What a request says, whole. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}
