import type { HttpCall, HttpRequest } from "../effects/http.ts";
import type { Step } from "../flow.ts";
import { cut, limits } from "../limits.ts";
import { type Fields, isRecord } from "../read/fields.ts";
import { answerTo, saveCall, stateOf, statusOf, tellCall } from "../webhooks.ts";
import { type ActionKind, asking, online } from "./kind.ts";
import { template } from "./parts.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;

interface Templates {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks a server, and lets the journey see what it says. */
export const callWebhook: ActionKind = {
  type: "call_webhook",
  flowTypes: online,
  parts: {
    texts: [template("url"), template("headers.*"), template("body")],
    result: { at: "result_name", categories: ["Success", "Failure"] },
  },
  read(fields) {
    const templates = {
      method: fields.word("method", methods),
      url: fields.text("url", limits.urlCharacters),
      headers: readHeaders(fields),
      body: fields.optionalText("body", limits.webhookBodyCharacters) ?? "",
    };
    const name = fields.optionalText("result_name", limits.nameCharacters);
    return asking(
      "http",
      (step) => prepare(step, templates),
      (step, { calls: [call] }, { answers }) => {
        const answer = answerTo(answers, 0);
        if (call === undefined || !tellCall(step, call, answer)) return;
        const state = stateOf(call, answer);
        step.setWebhook(state);
        if (name) saveCall(step, name, state, statusOf(answer, false));
      },
    );
  },
};

function readHeaders(fields: Fields): Readonly<Record<string, string>> {
  const headers = fields.raw("headers") ?? {};
  if (!isRecord(headers)) return fields.fail('"headers" must be an object');
  if (Object.keys(headers).length > limits.headers) fields.fail(`"headers" has more than ${limits.headers} headers`);
  const entries = Object.entries(headers).map(([name, value]): [string, string] => {
    if (!headerName.test(name)) return fields.fail(`the header "${name}" is not a valid header name`);
    return typeof value === "string" ? [name, value] : fields.fail(`the header "${name}" must be a text`);
  });
  return Object.fromEntries(entries);
}

function prepare(step: Step, { method, url, headers, body }: Templates): HttpRequest | undefined {
  step.setWebhook(undefined);
  const address = step.evaluate(url, { max: Number.POSITIVE_INFINITY }).trim();
  if (!isUsable(step, address)) return undefined;
  const evaluated = Object.entries(headers).map(([name, value]) => [name, step.evaluate(value)]);
  const call: HttpCall = {
    method,
    url: address,
    headers: Object.fromEntries(evaluated),
    body: body === "" ? "" : step.evaluate(body, { max: Number.POSITIVE_INFINITY }),
  };
  return isSmallEnough(step, call) ? { kind: "http", calls: [call] } : undefined;
}

function isUsable(step: Step, url: string): boolean {
  if (url === "") {
    step.error("Webhook URL evaluated to empty string");
    return false;
  }
  if (url.length <= limits.urlCharacters && /^https?:\/\/[^\s/]/i.test(url)) return true;
  const shown = cut(url, limits.shownUrlCharacters);
  step.error(`Webhook URL evaluated to an invalid URL: '${shown}'`, "url:invalid", { url: shown });
  return false;
}

/** As the request stands on the wire, but for what the host adds. */
function isSmallEnough(step: Step, { method, url, headers, body }: HttpCall): boolean {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const size = bytesOf(`${method} ${url} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
  const limit = limits.webhookRequestBytes;
  if (size <= limit) return true;
  const text = `Webhook request evaluated to ${size} bytes, exceeding the limit of ${limit}`;
  step.error(text, "webhook:request_size", { size: String(size), limit: String(limit) });
  return false;
}

function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Half of a surrogate pair stands for two of the four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
