import { type Json, list, str } from "../json.ts";
import { GraphError } from "./errors.ts";

/** How WhatsApp itself words a template that brings a code, told in English whatever its language. */
const wording = "*{{1}}* is your verification code.";
const advice = " For your security, do not share this code.";
const address = "https://www.whatsapp.com/otp/code/?otp_type=";

/** A code's template as WhatsApp tells of it: with its own words, and an address of its own behind the button. */
export function worded(components: readonly Json[]): Json[] {
  const buttons = components.flatMap((part) => list(part["buttons"]));
  if (!buttons.some(isOtp)) {
    throw new GraphError(100, "Param components must have an OTP button.", { message: "(#100) Invalid parameter" });
  }
  return components.map(wordedPart);
}

function wordedPart(part: Json): Json {
  switch (str(part["type"]).toUpperCase()) {
    case "BODY": {
      const text = wording + (part["add_security_recommendation"] === true ? advice : "");
      return { ...part, text, example: { body_text: [["123456"]] } };
    }
    case "FOOTER": {
      const minutes = part["code_expiration_minutes"];
      return minutes === undefined ? part : { ...part, text: `This code expires in ${String(minutes)} minutes.` };
    }
    case "BUTTONS":
      return {
        ...part,
        buttons: list(part["buttons"]).map((button) => (isOtp(button) ? wordedButton(button) : button)),
      };
    default:
      return part;
  }
}

const isOtp = (button: Json): boolean => str(button["type"]).toUpperCase() === "OTP";

function wordedButton(button: Json): Json {
  const url = `${address}${str(button["otp_type"]) || "COPY_CODE"}&code=otp{{1}}`;
  return { type: "URL", text: str(button["text"]) || "Copy code", url, example: [url.replace("{{1}}", "123456")] };
}

/** Whether a button copies the code of such a template. */
export const copiesCode = (button: Json): boolean => str(button["url"]).startsWith(address);
