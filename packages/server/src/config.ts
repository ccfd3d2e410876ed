import { z } from "zod";
import type { ApiSettings } from "./api/parts.ts";
import type { NumberAccess } from "./deliver/access.ts";
import type { OutsideSettings } from "./jobs/outside/kind.ts";
import { appSecretsOf, readNumberVariables } from "./number-variables.ts";
import { noPostgresUrl, postgresUrl } from "./store/database.ts";
import { type Role, roles } from "./store/roles-running.ts";

const web = z.url({ protocol: /^https?$/ });

/** A text that must be there; an empty one is as good as none. */
const needed = (what: string) => z.string(`is missing: ${what}`).min(1, `is missing: ${what}`);

function secretsOf(text: string, { addIssue }: z.RefinementCtx): readonly string[] {
  const secrets = appSecretsOf(text);
  if (secrets.length === 0) addIssue("is missing: the app secret that signs the webhooks");
  return secrets;
}

/** `true` is the usual one proxy. */
const proxies = z
  .string()
  .regex(/^(true|false|\d)$/, "must be true, false, or how many proxies stand before us")
  .transform((value) => (value === "true" ? 1 : value === "false" ? 0 : Number(value)));

const schema = z.object({
  DATABASE_URL: needed("give a PostgreSQL address, e.g. postgres://user:secret@host/hotline").regex(
    postgresUrl,
    noPostgresUrl,
  ),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOTLINE_ROLES: z
    .string()
    .default(roles.join(","))
    .transform((text) => text.split(",").map((role) => role.trim()))
    .pipe(z.array(z.enum(roles, `must be some of ${roles.join(", ")}, comma-separated`)).min(1)),
  WHATSAPP_API_URL: z.url().default("https://graph.facebook.com"),
  WHATSAPP_API_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, "must look like v25.0")
    .default("v25.0"),
  WHATSAPP_TOKEN: needed("the access token of your WhatsApp app"),
  WHATSAPP_APP_SECRET: needed("the app secret that signs the webhooks").transform(secretsOf),
  WHATSAPP_VERIFY_TOKEN: needed("the text that you gave when you subscribed the webhook"),
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d+$/, "must be digits alone, as Meta's app dashboard shows it")
    .optional(),
  WHATSAPP_BUSINESS_ACCOUNT_ID: z
    .string()
    .regex(/^\d+$/, "must be digits alone, as Meta's app dashboard shows it")
    .optional(),
  WHATSAPP_CONNECTIONS: z.coerce.number().int().min(1).max(1000).default(64),
  HOTLINE_DOUBT_SECONDS: z.coerce.number().min(0.1).default(60),
  HOTLINE_ALLOW_PRIVATE_FETCH: z.stringbool().default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an address, such as smtp://user:secret@host" }).optional(),
  SMTP_FROM: z.string().min(3, "must be an address, such as hotline@example.org").optional(),
  HOTLINE_RASA_URL: web.optional(),
  HOTLINE_OPENAI_URL: web.default("https://api.openai.com/v1"),
  HOTLINE_OPENAI_KEY: z.string().min(1).optional(),
  HOTLINE_OPENAI_MODEL: z.string().min(1).optional(),
  HOTLINE_EMBEDDING_MODEL: z.string().min(1).optional(),
  HOTLINE_OUTSIDE_SECONDS: z.coerce.number().min(0.1).max(30).default(10),
  HOTLINE_OUTSIDE_MAX_BYTES: z.coerce.number().int().min(1024).max(67_108_864).default(8_388_608),
  HOTLINE_URL: web.optional(),
  HOTLINE_SECRET: z.string().min(32, "is too short: 32 characters or more, by chance").optional(),
  HOTLINE_TRUST_PROXY: proxies.default(0),
  HOTLINE_FREE_QUERIES: z.stringbool().default(false),
  HOTLINE_SHEDDING: z.stringbool().default(true),
  HOTLINE_PROJECT_DIR: z.string().optional(),
  HOTLINE_FILES_DIR: z.string().min(1).default(".data/files"),
  HOTLINE_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export interface ServerConfig {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly roles: readonly Role[];
  readonly whatsapp: {
    readonly apiUrl: string;
    readonly version: string;
    readonly token: string;
    /** More than one while a secret is being changed: comma-separated in the environment. */
    readonly appSecrets: readonly string[];
    readonly verifyToken: string;
    readonly connections: number;
    /** Whose templates are offered to operators. */
    readonly businessAccountId?: string;
    /** What numbers of other accounts have of their own, by their ids. */
    readonly numbers: ReadonlyMap<string, NumberAccess>;
  };
  /** Seconds of silence after which a send whose answer was lost may be judged. */
  readonly doubtSeconds: number;
  /** Whether data sources may be read from private addresses of this network. */
  readonly allowPrivateFetch: boolean;
  /** Where the e-mails of journeys leave, if they do. */
  readonly smtp?: { readonly url: string; readonly from: string };
  /** Classifiers outside, if there are any. */
  readonly outside?: OutsideSettings;
  /** The folder that data sources with a relative location are in. */
  readonly projectDir?: string;
  /** The folder that files of messages are kept in. */
  readonly filesDir: string;
  /** Whether features are switched off by themselves while there is too much to do. */
  readonly sheds: boolean;
  /** The console and its API. */
  readonly console: ApiSettings;
  readonly logLevel: string;
}

/** Reads and checks the environment once. Throws an `Error` that names each variable and what to do. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ServerConfig {
  const values = given(env);
  const read = schema.safeParse(values);
  if (!read.success) throw new Error(complain(read.error));
  const e = read.data;
  return {
    databaseUrl: e.DATABASE_URL,
    host: e.HOST,
    port: e.PORT,
    roles: e.HOTLINE_ROLES,
    whatsapp: {
      apiUrl: e.WHATSAPP_API_URL.replace(/\/$/, ""),
      version: e.WHATSAPP_API_VERSION,
      token: e.WHATSAPP_TOKEN,
      appSecrets: e.WHATSAPP_APP_SECRET,
      verifyToken: e.WHATSAPP_VERIFY_TOKEN,
      connections: e.WHATSAPP_CONNECTIONS,
      ...(e.WHATSAPP_BUSINESS_ACCOUNT_ID !== undefined && { businessAccountId: e.WHATSAPP_BUSINESS_ACCOUNT_ID }),
      numbers: readNumberVariables(values),
    },
    doubtSeconds: e.HOTLINE_DOUBT_SECONDS,
    allowPrivateFetch: e.HOTLINE_ALLOW_PRIVATE_FETCH,
    ...smtpOf(e.SMTP_URL, e.SMTP_FROM),
    ...outsideOf(e),
    ...(e.HOTLINE_PROJECT_DIR === undefined ? {} : { projectDir: e.HOTLINE_PROJECT_DIR }),
    filesDir: e.HOTLINE_FILES_DIR,
    sheds: e.HOTLINE_SHEDDING,
    console: consoleOf(e),
    logLevel: e.HOTLINE_LOG_LEVEL,
  };
}

/**
 * Files of variables and secrets bring blanks and line ends along, and names with nothing behind them: an empty `HOST` would be
 * every address of the machine, an empty `PORT` any.
 */
function given(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const trimmed = Object.entries(env).map(([name, value = ""]) => [name, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}

function consoleOf(e: z.infer<typeof schema>): ApiSettings {
  return {
    ...(e.HOTLINE_URL !== undefined && { publicUrl: e.HOTLINE_URL.replace(/\/$/, "") }),
    ...(e.HOTLINE_SECRET !== undefined && { secret: e.HOTLINE_SECRET }),
    freeQueries: e.HOTLINE_FREE_QUERIES,
    proxies: e.HOTLINE_TRUST_PROXY,
  };
}

function smtpOf(url: string | undefined, from: string | undefined): Pick<ServerConfig, "smtp"> {
  if (url === undefined) return {};
  if (from === undefined) throw new Error("SMTP_FROM is missing: the address that e-mails of journeys come from");
  return { smtp: { url, from } };
}

/** Nothing, where neither Rasa nor a model is named: then nothing leaves the house. */
function outsideOf(e: z.infer<typeof schema>): Pick<ServerConfig, "outside"> {
  const { HOTLINE_RASA_URL: rasaUrl, HOTLINE_OPENAI_MODEL: model, HOTLINE_EMBEDDING_MODEL: embeddingModel } = e;
  const hasModel = model !== undefined || embeddingModel !== undefined;
  if (rasaUrl === undefined && !hasModel) return {};
  const openai = {
    url: e.HOTLINE_OPENAI_URL,
    ...(e.HOTLINE_OPENAI_KEY !== undefined && { key: e.HOTLINE_OPENAI_KEY }),
    ...(model !== undefined && { model }),
    ...(embeddingModel !== undefined && { embeddingModel }),
  };
  return {
    outside: {
      ...(rasaUrl !== undefined && { rasaUrl }),
      ...(hasModel && { openai }),
      timeoutMs: e.HOTLINE_OUTSIDE_SECONDS * 1000,
      maxBytes: e.HOTLINE_OUTSIDE_MAX_BYTES,
    },
  };
}

function complain(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path[0]?.toString() ?? "?"} ${inWords(issue)}`);
  return `The configuration is not right:\n${[...new Set(lines)].join("\n")}\nEach variable is explained in docs/configuration.md.`;
}

/** What is wrong with a value, for those who set it; the schema's own words where it has some. */
function inWords(issue: z.core.$ZodIssue): string {
  if (!/^(Invalid|Too) /.test(issue.message.replace(":", " "))) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `must be a ${issue.expected === "int" ? "whole number" : issue.expected}`;
    case "too_small":
      return `must be ${issue.minimum} or more`;
    case "too_big":
      return `must be ${issue.maximum} or less`;
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "invalid_format":
      return issue.format === "url"
        ? "must be an address, such as https://example.org"
        : "is not written as it should be";
    default:
      return issue.message;
  }
}
