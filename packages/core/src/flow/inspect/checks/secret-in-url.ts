import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { textsOf, versionsOf } from "../texts.ts";

const names =
  "(?:access_?|api_?|app_?|auth_?|client_?)?(?:key|token|secret|password|passwd|pwd|signature|sig|credentials?)";
/** Patterns of what should not be written in a journey, each with one group: what to blot out. */
const secrets: readonly RegExp[] = [
  // A parameter of an address whose value is written out, not computed.
  new RegExp(`[?&](?:${names}|auth)=([^&@\\s#]{4,})`, "i"),
  // A name and a password before the host.
  /:\/\/[^/\s:@]*:([^/\s:@]+)@[^\s@]/,
  // What a header carries.
  /^(?:Bearer|Basic|Token|Key)\s+([^@\s]{6,})/i,
  // Keys that can be told by how they begin.
  /\b((?:sk|pk|rk)_(?:live|test)_\w{8,}|gh[pousr]_\w{20,}|xox[abposr]-[\w-]{10,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|EAA[A-Za-z0-9]{30,})/,
];

/** Passwords, keys and tokens that are written into a journey, where every export and every log shows them. */
export const secretInUrl: Check = {
  code: "secret-in-url",
  severity: "error",
  *find(journey) {
    for (const text of journey.nodes.flatMap(textsOf)) {
      if (!text.isTemplate) continue;
      for (const { language, texts } of versionsOf(journey, text)) {
        for (const template of texts) {
          const secret = secretIn(template);
          if (secret === undefined) continue;
          yield {
            node: text.node,
            ...(text.action && { action: text.action }),
            ...(language && { language }),
            // What people are sent is no secret from them, but it is seldom meant to be seen.
            ...(text.isLocalizable && { severity: "warning" as const }),
            ...tell("SECRET", { beginning: secret.slice(0, 3), property: text.property.split(".")[0] ?? "" }),
          };
        }
      }
    }
  },
};

function secretIn(template: string): string | undefined {
  for (const pattern of secrets) {
    const found = pattern.exec(template)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
