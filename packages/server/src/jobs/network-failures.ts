import type { SourceProblemName } from "@hotline/core/model/source-problems.ts";
import type { TellingTrouble } from "@hotline/core/model/telling.ts";

/** What is wrong at another system, by the codes of Node, of undici and of OpenSSL. Each caller knows best what it waited for in vain. */
export const networkFailures = {
  ENOTFOUND: "NAME_UNKNOWN",
  EAI_AGAIN: "NAME_NOT_LOOKED_UP",
  ECONNREFUSED: "NOT_LISTENING",
  ECONNRESET: "BROKEN_OFF",
  UND_ERR_SOCKET: "BROKEN_OFF",
  CERT_HAS_EXPIRED: "CERTIFICATE_EXPIRED",
  DEPTH_ZERO_SELF_SIGNED_CERT: "CERTIFICATE_NOT_TRUSTED",
} as const satisfies Readonly<Record<string, SourceProblemName & TellingTrouble>>;
