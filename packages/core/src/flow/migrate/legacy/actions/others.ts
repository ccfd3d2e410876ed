import { migrateTemplate } from "../expression/template.ts";
import { namedReferences } from "../references.ts";
import { said } from "../translations.ts";
import { migrateCall } from "../web-call.ts";
import type { MigrateAction } from "./kind.ts";

export const email: MigrateAction = ({ emails, subject, msg }, _, { translations }) => ({
  type: "send_email",
  addresses: (Array.isArray(emails) ? emails : []).map((address: unknown) => migrateTemplate(said(address))),
  subject: migrateTemplate(translations.base(subject)),
  body: migrateTemplate(translations.base(msg)),
});

export const addLabel: MigrateAction = ({ labels }) => ({ type: "add_input_labels", labels: namedReferences(labels) });

/** Calls were an action before they were a ruleset. */
export const api: MigrateAction = ({ webhook, action, webhook_headers: headers }) => ({
  type: "call_webhook",
  ...migrateCall({ url: said(webhook), method: said(action), headers }),
});
