const megabyte = 1024 * 1024;
const office = "application/vnd.openxmlformats-officedocument";

/** What of WhatsApp's media a business may upload: types, with the most bytes of each. */
export const mediaRules: readonly { readonly mostBytes: number; readonly types: readonly string[] }[] = [
  {
    mostBytes: 16 * megabyte,
    types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"],
  },
  { mostBytes: 5 * megabyte, types: ["image/jpeg", "image/png"] },
  { mostBytes: 16 * megabyte, types: ["video/mp4", "video/3gpp"] },
  { mostBytes: 500 * 1024, types: ["image/webp"] },
  {
    mostBytes: 100 * megabyte,
    types: [
      "text/plain",
      "application/pdf",
      "application/msword",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      `${office}.presentationml.presentation`,
    ],
  },
];
