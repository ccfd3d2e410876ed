import type { EmulatorOptions } from "@hotline/emulator/options.ts";

type Template = NonNullable<EmulatorOptions["templates"]>[number];

const comeBack = (language: string, text: string, button: string): Template => ({
  name: "come_back",
  language,
  category: "UTILITY",
  components: [
    { type: "BODY", text, example: { body_text: [["Amina"]] } },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: button }] },
  ],
});

const appointment: Template = {
  name: "appointment",
  language: "en",
  category: "UTILITY",
  components: [
    { type: "HEADER", format: "TEXT", text: "Your visit" },
    {
      type: "BODY",
      text: "Hello {{1}}, we expect you on {{2}} at {{3}}. Please bring your health card.",
      example: { body_text: [["Amina", "Monday", "9:00"]] },
    },
    { type: "FOOTER", text: "Write STOP to hear no more from us." },
  ],
};

const result: Template = {
  name: "result_ready",
  language: "en",
  category: "UTILITY",
  components: [
    { type: "HEADER", format: "DOCUMENT", example: { header_handle: ["4::YXBwbGljYXRpb24vcGRm"] } },
    {
      type: "BODY",
      text: "Hello {{1}}, your result is in the letter above. Ask us what you want to know about it.",
      example: { body_text: [["Amina"]] },
    },
    {
      type: "BUTTONS",
      buttons: [
        {
          type: "URL",
          text: "Where to go next",
          url: "https://example.org/clinics/{{1}}",
          example: ["https://example.org/clinics/soweto"],
        },
      ],
    },
  ],
};

const comeHere: Template = {
  name: "nearest_clinic",
  language: "en",
  category: "UTILITY",
  components: [
    { type: "HEADER", format: "LOCATION" },
    {
      type: "BODY",
      text: "Hello {{1}}, this is the clinic that is nearest to you. It is open until 16:00 today.",
      example: { body_text: [["Amina"]] },
    },
  ],
};

const clinic: Template = {
  name: "clinic_open",
  language: "en",
  category: "UTILITY",
  components: [
    { type: "HEADER", format: "IMAGE", example: { header_handle: ["4::aW1hZ2UvanBlZw"] } },
    {
      type: "BODY",
      text: "The clinic of {{1}} is open again, from {{2}} on. This is its entrance.",
      example: { body_text: [["Soweto", "Monday"]] },
    },
  ],
};

const code: Template = {
  name: "verify_code",
  language: "en",
  category: "AUTHENTICATION",
  components: [
    { type: "BODY", add_security_recommendation: true },
    { type: "FOOTER", code_expiration_minutes: 10 },
    { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy the code" }] },
  ],
};

/** What WhatsApp on this machine has approved, so that somebody whose window is closed can be written to. */
export const exampleTemplates: readonly Template[] = [
  comeBack("en", "Hello {{1}}, you wrote to us, and we have an answer for you. Shall we send it?", "Yes, please"),
  comeBack(
    "fr",
    "Bonjour {{1}}, vous nous avez écrit et nous avons une réponse. Pouvons-nous l’envoyer ?",
    "Oui, merci",
  ),
  comeBack("ar", "مرحبًا {{1}}، لقد راسلتنا ولدينا إجابة لك. هل نرسلها؟", "نعم، من فضلكم"),
  appointment,
  comeHere,
  clinic,
  result,
  code,
];
