import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../i18n/use-formats.ts";
import { AuthRefusal } from "./auth.ts";
import { refusalWords } from "./refusal-words.ts";

/** Why the sign-in refused, in words that say what to do. */
export function useRefusalWords(): (error: unknown) => string {
  const { t } = useLingui();
  const { duration } = useFormats();
  const words: Readonly<Record<string, string>> = {
    INVALID_EMAIL_OR_PASSWORD: t`The e-mail address or the password is not right.`,
    INVALID_PASSWORD: t`That is not your password.`,
    INVALID_CODE: t`That code is wrong, or has expired. Take the one that your app shows now.`,
    INVALID_BACKUP_CODE: t`That is no backup code of yours, or it was used already.`,
    CODE_USED: t`Somebody signed in with this code already. Sign in again, with the next one that your app shows.`,
    INVALID_TWO_FACTOR_COOKIE: t`That took too long. Please sign in again.`,
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: t`Too many codes were wrong. Please sign in again.`,
    PASSWORD_TOO_SHORT: t`The password is too short.`,
    PASSWORD_TOO_LONG: t`The password is too long.`,
  };
  return (error) => {
    if (!(error instanceof AuthRefusal)) return refusalWords(error);
    const { code, status, retryAfterSeconds } = error;
    if (status === 429 && retryAfterSeconds !== undefined)
      return t`Too many tries. Please wait ${duration(retryAfterSeconds)} and try again.`;
    if (status === 429) return t`Too many tries. Please wait a while and try again.`;
    return words[code] ?? refusalWords(error);
  };
}
