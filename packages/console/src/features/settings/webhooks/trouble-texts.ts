import type { TellingTrouble } from "@hotline/core/model/telling.ts";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** Why another system did not hear something, in the languages of the console; the same sentences in English as core has. */
export const troubleTexts: Readonly<Record<TellingTrouble, MessageDescriptor>> = {
  STATUS: msg({ message: "It answered with status {detail}." }),
  TOO_SLOW: msg({ message: "It did not answer within ten seconds." }),
  NOT_REACHED: msg({ message: "It could not be reached within ten seconds." }),
  NOT_LISTENING: msg({ message: "Nothing listens at its address." }),
  BROKEN_OFF: msg({ message: "It broke off the connection." }),
  NAME_UNKNOWN: msg({ message: "The name in its address is not known." }),
  NAME_NOT_LOOKED_UP: msg({ message: "The name in its address could not be looked up." }),
  CERTIFICATE_EXPIRED: msg({ message: "Its certificate has expired." }),
  CERTIFICATE_NOT_TRUSTED: msg({ message: "Its certificate is not one that is trusted here." }),
  CERTIFICATE_OF_ANOTHER: msg({ message: "Its certificate is for another address." }),
  PRIVATE: msg({ message: "{detail} is a private address; HOTLINE_ALLOW_PRIVATE_FETCH=true would allow it." }),
  OTHER: msg({ message: "It could not be told: {detail}" }),
};
