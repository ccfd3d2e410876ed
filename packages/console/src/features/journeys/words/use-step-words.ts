import type { Step } from "@hotline/core/picture/index.ts";
import { useLingui } from "@lingui/react/macro";

/** A sentence for whatever a journey does without saying it. */
export function useStepWords(): (step: Pick<Step, "type" | "about" | "value">) => string {
  const { t } = useLingui();
  return ({ type, about, value }) => {
    switch (type) {
      case "add_contact_groups":
        return t`Puts the person into ${about}`;
      case "remove_contact_groups":
        return about === "" ? t`Takes the person out of all groups` : t`Takes the person out of ${about}`;
      case "add_contact_urn":
        return t`Adds the address ${value}`;
      case "add_input_labels":
        return t`Labels the message ${about}`;
      case "call_classifier":
        return t`Asks what ${value} is about`;
      case "call_llm":
        return t`Asks a language model: ${value}`;
      case "call_resthook":
        return t`Tells the subscribers of ${about}`;
      case "call_webhook":
        return t`Calls ${value}`;
      case "close_ticket":
        return t`Closes the ticket`;
      case "open_ticket":
        return value === "" ? t`Hands over to a human` : t`Hands over to a human: ${value}`;
      case "enter_flow":
        return t`Goes into the journey ${about}`;
      case "start_session":
        return t`Starts the journey ${about} for others`;
      case "lookup_data":
        return t`Looks up ${value} in ${about}`;
      case "request_optin":
        return t`Asks for consent: ${about}`;
      case "send_broadcast":
        return t`Says something to others`;
      case "send_email":
        return t`Sends an e-mail to ${about}: ${value}`;
      case "set_contact_channel":
        return t`Sets the channel to ${about}`;
      case "set_contact_field":
        return value === "" ? t`Forgets the field ${about}` : t`Sets the field ${about} to ${value}`;
      case "set_contact_language":
        return t`Sets the language to ${value}`;
      case "set_contact_name":
        return t`Sets the name to ${value}`;
      case "set_contact_status":
        return t`Sets the status to ${value}`;
      case "set_contact_timezone":
        return t`Sets the time zone to ${value}`;
      case "set_run_local":
        return t`Keeps ${about} for later: ${value}`;
      case "set_run_result":
        return t`Saves the result ${about}: ${value}`;
      case "transfer_airtime":
        return t`Sends airtime`;
      default:
        return t`Does “${type}”`;
    }
  };
}
