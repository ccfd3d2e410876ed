import { sendRoute } from "../channels.ts";
import type { AirtimeRequest } from "../effects/airtime.ts";
import type { Step } from "../flow.ts";
import { type Fields, isRecord } from "../read/fields.ts";
import { urnIdentity } from "../urns.ts";
import { type ActionKind, asking, online } from "./kind.ts";

const largestAmount = 1e15;

/** Gives airtime to the contact's phone, in the currency that it takes. */
export const transferAirtime: ActionKind = {
  type: "transfer_airtime",
  flowTypes: online,
  parts: { locals: [{ name: "_new_transfer" }] },
  read(fields) {
    const amounts = readAmounts(fields);
    return asking(
      "airtime",
      (step) => order(step, amounts),
      (step, { sender, recipient }, result) => {
        if ("error" in result) return refuse(step, result.error);
        const uuid = step.newId();
        const { externalId, currency, amount, logs: httpLogs } = result;
        const from = sender === undefined ? {} : { sender };
        step.emit({ type: "airtime_created", uuid, externalId, ...from, recipient, currency, amount, httpLogs });
        step.setLocal("_new_transfer", uuid);
      },
    );
  },
};

function readAmounts(fields: Fields): Readonly<Record<string, number>> {
  const amounts = fields.raw("amounts");
  if (!isRecord(amounts) || Object.keys(amounts).length === 0) return fields.fail('"amounts" must name a currency');
  const entries = Object.entries(amounts).map(([currency, amount]): [string, number] => {
    const value = typeof amount === "number" || typeof amount === "string" ? Number(amount) : Number.NaN;
    if (!Number.isFinite(value) || value < 0 || value > largestAmount)
      return fields.fail(`the amount for ${currency} is out of range`);
    return [currency, value];
  });
  return Object.fromEntries(entries);
}

function order(step: Step, amounts: Readonly<Record<string, number>>): AirtimeRequest | undefined {
  const recipient = step.contact.urns.find((urn) => urn.startsWith("tel:"));
  if (recipient === undefined) {
    refuse(step, "can't transfer airtime to contact without a phone number");
    return undefined;
  }
  const address = sendRoute(step.contact, step.assets.channels?.() ?? [])?.channel.address;
  const sender = address?.startsWith("+") ? { sender: `tel:${address}` } : {};
  return { kind: "airtime", ...sender, recipient: urnIdentity(recipient), amounts };
}

function refuse(step: Step, why: string): void {
  step.error(why);
  step.setLocal("_new_transfer", "");
}
