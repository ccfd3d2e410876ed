import { asArray, asNumber, asObject, asText, type Draft } from "./values.ts";

/** An error as WhatsApp tells it; decide by `code`, never by the words or the HTTP status. */
export interface SendError {
  readonly code: number;
  readonly title: string;
  readonly details?: string;
  readonly fbtraceId?: string;
}

/** The code of an error that gave none. */
export const unknownCode = -1;

function asCode(value: unknown): number {
  if (typeof value === "string" && /^\d{1,9}$/.test(value)) return Number(value);
  return asNumber(value) ?? unknownCode;
}

// `error_data` is an object, a text, or missing; older shapes have `details` beside the code.
function detailsOf(error: Readonly<Record<string, unknown>>): string | undefined {
  const data = error.error_data;
  return asText(data) ?? asText(asObject(data)?.details) ?? asText(error.details);
}

/** Reads one error object of a webhook or of an answer; undefined where there is none. */
export function readError(value: unknown): SendError | undefined {
  const error = asObject(value);
  if (error === undefined || (error.code === undefined && error.title === undefined && error.message === undefined)) {
    return undefined;
  }
  const title = asText(error.title) ?? asText(error.message) ?? "Unknown error";
  const read: Draft<SendError> = { code: asCode(error.code), title };
  const details = detailsOf(error);
  if (details !== undefined) read.details = details;
  const trace = asText(error.fbtrace_id);
  if (trace !== undefined) read.fbtraceId = trace;
  return read;
}

/** The first readable error of a list; some senders put the object there without the list. */
export function firstError(value: unknown): SendError | undefined {
  for (const element of asArray(value) ?? [value]) {
    const error = readError(element);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** What an error says in one line, for the reason of an item. */
export function errorLine(error: SendError): string {
  return `${error.code} ${error.details ?? error.title}`;
}

/** Reads the body of a refused call; a gateway's HTML or an empty body gives the unknown code and the HTTP status. */
export function readSendError(httpStatus: number, body: unknown): SendError {
  const whole = asObject(typeof body === "string" ? parsed(body) : body);
  return (
    readError(whole?.error) ??
    firstError(whole?.errors) ?? { code: unknownCode, title: `WhatsApp answered ${httpStatus} without saying why` }
  );
}

/** What an accepted send tells. `recipientPhone` may differ from the number that was dialled. */
export interface SendResponse {
  readonly wamid: string;
  readonly recipientPhone?: string;
  readonly recipientUserId?: string;
  /** Templates only: a held message is not sent yet and may still fail. */
  readonly held?: boolean;
}

/** Reads the body of an accepted send, or null where it names no message: the outcome is then in doubt. */
export function readSendResponse(body: unknown): SendResponse | null {
  const whole = asObject(typeof body === "string" ? parsed(body) : body);
  const message = asObject(asArray(whole?.messages)?.[0]);
  const wamid = asText(message?.id);
  if (wamid === undefined) return null;
  const contact = asObject(asArray(whole?.contacts)?.[0]);
  const read: Draft<SendResponse> = { wamid };
  const phone = asText(contact?.wa_id);
  const userId = asText(contact?.user_id);
  if (phone !== undefined) read.recipientPhone = phone;
  if (userId !== undefined) read.recipientUserId = userId;
  if (message?.message_status === "held_for_quality_assessment") read.held = true;
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
