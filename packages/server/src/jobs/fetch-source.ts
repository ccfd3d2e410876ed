import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve, sep } from "node:path";
import type { RefusalValues } from "@hotline/core/model/refusals.ts";
import { type SourceProblem, type SourceProblemName, sourceProblem } from "@hotline/core/model/source-problems.ts";
import { Agent, type Dispatcher, request } from "undici";
import { checkAddress, guardedLookup, RefusedAddress } from "./guarded-address.ts";
import { networkFailures } from "./network-failures.ts";

export interface FetchRules {
  /** Whether private and local addresses may be fetched from (`HOTLINE_ALLOW_PRIVATE_FETCH`). */
  readonly allowPrivate: boolean;
  /** The folder that relative locations are in; without it only http(s) locations can be read. */
  readonly folder?: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Our own end: nobody waits for a slow server then. */
  readonly signal?: AbortSignal;
}

export interface Marks {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a location gave: a text, word that nothing is new since `marks`, or that nothing is there (yet). */
export type Fetched =
  | ({ readonly kind: "text"; readonly text: string } & Marks)
  | { readonly kind: "unchanged" }
  | { readonly kind: "absent" };

/** A fetch that failed, with words for the people who keep the source. */
export class FetchError extends Error {
  override readonly name = "FetchError";
  readonly problem: SourceProblem;

  constructor(problem: SourceProblem, options?: ErrorOptions) {
    super(problem.text, options);
    this.problem = problem;
  }
}

/** Our own end cut a fetch off. It says nothing of the source: whoever has the job next fetches it. */
export class FetchStopped extends Error {
  override readonly name = "FetchStopped";
}

/** Shorter where it is thrown. */
const failure = (name: SourceProblemName, values?: RefusalValues) => new FetchError(sourceProblem(name, values));

/** Every file that we know of is below 2 MB; a bigger one is somebody's mistake or malice. */
const defaultMaxBytes = 20_000_000;
const defaultTimeoutMs = 30_000;
const mostRedirects = 3;

/** Fetches a location once. Throws `FetchError` for whatever a later try may mend, and `FetchStopped` where `signal` came. */
export async function fetchSource(location: string, marks: Marks, rules: FetchRules): Promise<Fetched> {
  if (!/^https?:\/\//i.test(location)) return readLocal(location, rules);
  const agent = new Agent({
    connect: { lookup: guardedLookup(rules.allowPrivate), timeout: rules.timeoutMs ?? defaultTimeoutMs },
  });
  try {
    return await follow(new URL(location), marks, rules, agent);
  } catch (cause) {
    if (rules.signal?.aborted) throw new FetchStopped("The fetch was stopped.", { cause });
    if (cause instanceof FetchError) throw cause;
    throw new FetchError(whyNotFetched(cause), { cause });
  } finally {
    await agent.destroy();
  }
}

function whyNotFetched(cause: unknown): SourceProblem {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  if (error.name === "TimeoutError") return sourceProblem("TOO_SLOW");
  const refused = [error, error.cause].find((one) => one instanceof RefusedAddress);
  if (refused) return sourceProblem("PRIVATE", { host: refused.host });
  const codes = [error, error.cause].map((one) => (one instanceof Error && "code" in one ? String(one.code) : ""));
  const known = codes.map((code) => failures[code]).find(Boolean);
  return known ? sourceProblem(known) : sourceProblem("NOT_FETCHED", { detail: error.message });
}

/** What happens most; the rest stays in the words of the machine. */
const failures: Readonly<Record<string, SourceProblemName>> = {
  ...networkFailures,
  ETIMEDOUT: "TOO_SLOW",
  UND_ERR_CONNECT_TIMEOUT: "TOO_SLOW",
};

async function follow(first: URL, marks: Marks, rules: FetchRules, dispatcher: Dispatcher): Promise<Fetched> {
  const tooLong = AbortSignal.timeout(rules.timeoutMs ?? defaultTimeoutMs);
  const signal = rules.signal ? AbortSignal.any([tooLong, rules.signal]) : tooLong;
  let url = first;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    checkAddress(url, rules.allowPrivate);
    const answer = await request(url, { dispatcher, signal, headers: headersFor(marks) });
    if (answer.statusCode < 300 || answer.statusCode >= 400 || answer.statusCode === 304)
      return read(answer, rules.maxBytes ?? defaultMaxBytes);
    await answer.body.dump();
    url = redirectOf(answer, url);
  }
  throw failure("REDIRECTED_TOO_OFTEN", { most: mostRedirects });
}

function headersFor(marks: Marks): Record<string, string> {
  return {
    "user-agent": "hotline",
    ...(marks.etag && { "if-none-match": marks.etag }),
    ...(marks.lastModified && { "if-modified-since": marks.lastModified }),
  };
}

function redirectOf(answer: Dispatcher.ResponseData, from: URL): URL {
  const to = headerOf(answer, "location");
  if (!to || !URL.canParse(to, from.href)) throw failure("REDIRECTED_NOWHERE");
  const url = new URL(to, from.href);
  if (!/^https?:$/.test(url.protocol)) throw failure("REDIRECTED_ELSEWHERE", { scheme: url.protocol });
  return url;
}

async function read(answer: Dispatcher.ResponseData, maxBytes: number): Promise<Fetched> {
  const { statusCode, body } = answer;
  if (statusCode !== 200) await body.dump();
  if (statusCode === 304) return { kind: "unchanged" };
  if (statusCode === 404 || statusCode === 410) return { kind: "absent" };
  if (statusCode !== 200) throw failure("STATUS", { status: String(statusCode) });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw failure("FILE_TOO_LARGE", { most: maxBytes / 1_000_000 });
  }
  const length = Number(headerOf(answer, "content-length") ?? size);
  if (length !== size) throw failure("BROKEN_OFF_AFTER", { bytes: size, whole: length });
  const marks = { etag: headerOf(answer, "etag"), lastModified: headerOf(answer, "last-modified") };
  return { kind: "text", text: decode(Buffer.concat(chunks)), ...marks };
}

const utf8 = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
/** What spreadsheets on Windows write where they do not write UTF-8. */
const windows = new TextDecoder("windows-1252");

/** A broken letter or two in UTF-8 stay so; where no letter at all is UTF-8, each would be a black question mark in a name. */
function decode(bytes: Buffer): string {
  const text = utf8.decode(bytes);
  return text.includes("\ufffd") && !/[\u0080-\ufffc]/.test(text) ? windows.decode(bytes) : text;
}

function headerOf(answer: Dispatcher.ResponseData, name: string): string | null {
  const value = answer.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

async function readLocal(location: string, rules: FetchRules): Promise<Fetched> {
  if (rules.folder === undefined) throw failure("NO_FOLDER", { location });
  if (isAbsolute(location)) throw failure("NOT_RELATIVE");
  const folder = resolve(rules.folder);
  const home = await realpath(folder).catch(() => folder);
  const path = resolve(home, location);
  // By its name first: whether there is such a file outside is nobody's business. Then by where a link leads.
  const real = path.startsWith(home + sep) ? await realpath(path).catch(() => null) : path;
  if (real === null) return { kind: "absent" };
  if (!real.startsWith(home + sep)) throw failure("OUTSIDE", { location });
  const { size } = await stat(real);
  const maxBytes = rules.maxBytes ?? defaultMaxBytes;
  if (size > maxBytes) throw failure("FILE_TOO_LARGE", { most: maxBytes / 1_000_000 });
  return { kind: "text", text: decode(await readFile(real)), etag: null, lastModified: null };
}
