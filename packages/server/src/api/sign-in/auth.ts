import { randomInt } from "node:crypto";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type pg from "pg";
import { newUuid } from "../../store/uuid.ts";

export const basePath = "/api/auth";
/** Long enough that guessing is hopeless; a sentence is welcome. */
export const passwordLength = { min: 10, max: 200 } as const;
const day = 24 * 60 * 60;

export interface AuthOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Where people reach the console; without it, whatever address they came by. */
  readonly publicUrl?: string;
}

export type Auth = ReturnType<typeof createAuth>;

/** The library's fields are camelCase; our columns are not. */
const timestamps = { createdAt: "created_at", updatedAt: "updated_at" };
const methodFields = {
  ...timestamps,
  userId: "user_id",
  accountId: "account_id",
  providerId: "provider_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
};
const factorFields = {
  userId: "user_id",
  backupCodes: "backup_codes",
  failedVerificationCount: "failed_verification_count",
  lockedUntil: "locked_until",
};

/** What would make, change or reveal an account from outside. */
const disabledPaths = [
  "/sign-up/email",
  "/sign-in/social",
  "/link-social",
  "/unlink-account",
  "/delete-user",
  "/delete-user/callback",
  "/change-email",
  "/update-user",
  "/verify-email",
  "/send-verification-email",
  "/request-password-reset",
  "/forget-password",
  "/reset-password",
  "/set-password",
];

/**
 * Passwords, second factors and sessions. Nobody signs up: people come by a link (links.ts). Its own limits of attempts are
 * off: ours are shared by all processes.
 */
export function createAuth({ pool, secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: "Hotline",
    basePath,
    secret,
    ...(publicUrl !== undefined && { baseURL: publicUrl }),
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      modelName: "sign_ins",
      fields: {
        ...timestamps,
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
      },
      additionalFields: {
        currentOrganisationId: { type: "string", required: false, input: false, fieldName: "current_organisation_id" },
      },
      expiresIn: 7 * day,
      updateAge: day,
    },
    user: { modelName: "users", fields: { ...timestamps, emailVerified: "email_verified" } },
    account: { modelName: "sign_in_methods", fields: methodFields },
    verification: { modelName: "sign_in_checks", fields: { ...timestamps, expiresAt: "expires_at" } },
    plugins: [
      twoFactor({
        issuer: "Hotline",
        backupCodeOptions: { customBackupCodesGenerate: backupCodes },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: { modelName: "second_factors", fields: factorFields },
        },
      }),
    ],
    disabledPaths,
    advanced: {
      database: { generateId: () => newUuid() },
      useSecureCookies: publicUrl?.startsWith("https:") ?? false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions);
}

/** Digits alone: they are read off paper, where O is 0 and l is 1, and typed on keyboards of any script. */
function backupCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const digits = String(randomInt(1e10)).padStart(10, "0");
    return `${digits.slice(0, 5)}-${digits.slice(5)}`;
  });
}

/** Set by us on every request that goes to the library, so that nobody outside can say where they are. */
export const addressHeader = "x-hotline-address";
