import { clean } from "../features/clean.ts";
import { spelledAlike } from "../features/spelled-alike.ts";

/** Whole messages with which people who wanted no more messages come back. */
const optInWords: Readonly<Record<string, readonly string[]>> = {
  eng: ["start", "start again", "restart", "unstop", "subscribe", "resubscribe", "rejoin", "opt in", "optin"],
  fra: ["commencer", "recommencer", "démarrer", "reprendre", "m'abonner", "s'abonner"],
  ara: ["ابدأ", "ابدا", "بدء", "اشتراك", "استئناف"],
  por: ["começar", "recomeçar", "iniciar", "voltar", "subscrever"],
  spa: ["empezar", "comenzar", "iniciar", "reanudar", "alta", "suscribirme"],
  swa: ["anza", "anza tena", "jiunge", "jiunga"],
  zul: ["qala", "qala futhi", "ngibuyile"],
  xho: ["qala", "qala kwakhona", "ndibuyile"],
  afr: ["begin", "begin weer", "teken in"],
  sot: ["qala", "qala hape"],
  hin: ["शुरू", "शुरू करें", "शुरू करो", "shuru", "shuru karo"],
};

const longest = 40;
const known = new Set(Object.values(optInWords).flatMap((words) => words.map(plain)));

/** Whether a message asks for messages again, and says nothing else. */
export function asksToComeBack(message: string): boolean {
  return message.length <= longest && known.has(plain(message));
}

function plain(text: string): string {
  return (spelledAlike(clean(text)).match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? []).join(" ");
}
