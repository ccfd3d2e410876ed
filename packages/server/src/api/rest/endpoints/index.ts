import type { Endpoint } from "../endpoint.ts";
import { claimConversation, releaseConversation } from "./claims.ts";
import { getContact, listContacts, putContact } from "./contacts.ts";
import { listJourneys } from "./journeys.ts";
import { getMessage, listMessages } from "./messages.ts";
import { listNumbers } from "./numbers.ts";
import { readResults } from "./results.ts";
import { sendMessage } from "./send-message.ts";
import { startJourney } from "./start-journey.ts";

/** All that other systems can ask for. A new one is a line here and a policy. */
export const endpoints: readonly Endpoint[] = [
  sendMessage,
  listMessages,
  getMessage,
  putContact,
  listContacts,
  getContact,
  listJourneys,
  startJourney,
  readResults,
  claimConversation,
  releaseConversation,
  listNumbers,
];
