import type { FlowEvent } from "@hotline/core/flow/index.ts";
import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../../i18n/use-formats.ts";

/** What happened, in words; null where the chat shows it already. */
export function useEventWords(): (event: FlowEvent) => string | null {
  const { t } = useLingui();
  const formats = useFormats();
  return (event) => {
    switch (event.type) {
      case "ivr_created":
        return null;
      case "msg_created":
        return event.unsendableReason === undefined ? null : t`Could not be sent: ${event.unsendableReason}`;
      case "msg_wait": {
        if (event.timeoutSeconds === undefined) return t`Waits for an answer`;
        const time = formats.duration(event.timeoutSeconds);
        return t`Waits for an answer, at most ${time}`;
      }
      case "run_started":
        return event.parentUuid === undefined ? t`Began “${event.flow.name}”` : t`Went into “${event.flow.name}”`;
      case "run_ended":
        return event.status === "completed"
          ? t`Came to the end of “${event.flow.name}”`
          : t`Ended “${event.flow.name}”: ${event.status}`;
      case "run_result_changed":
        return t`Saved ${event.name}: ${event.value} (${event.category})`;
      case "contact_field_changed":
        return event.value === null
          ? t`Forgot the field ${event.field.name}`
          : t`Set the field ${event.field.name} to ${event.value.text}`;
      case "contact_name_changed":
        return t`Set the name to ${event.name}`;
      case "contact_language_changed": {
        const language = formats.language(event.language);
        return t`Set the language to ${language}`;
      }
      case "contact_groups_changed": {
        const [added, removed] = [event.groupsAdded, event.groupsRemoved].map((groups) =>
          formats.names(groups.map(({ name }) => name)),
        );
        if (removed === "") return t`Put the person into ${added}`;
        return added === "" ? t`Took the person out of ${removed}` : t`Put the person into ${added}, out of ${removed}`;
      }
      case "contact_last_seen_changed":
        return null;
      case "webhook_called":
        return t`Would call ${event.url}: ${event.status}`;
      case "email_sent":
        return t`Would send an e-mail: ${event.subject}`;
      case "ticket_opened":
        return t`Handed over to a human`;
      case "input_labels_added": {
        const labels = formats.names(event.labels.map(({ name }) => name));
        return t`Labelled the message ${labels}`;
      }
      case "session_triggered":
        return t`Would start “${event.flow.name}” for others`;
      case "error":
      case "failure":
        return t`Went wrong: ${event.text}`;
      case "warning":
        return t`Take note: ${event.text}`;
      default:
        return event.type.replaceAll("_", " ");
    }
  };
}
