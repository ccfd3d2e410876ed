/** WhatsApp's limits of what we send, in UTF-16 units (WhatsApp does not say which unit: the strictest is safe). */
export const limits = {
  text: 4096,
  /** The text of buttons, links and requests. */
  body: 1024,
  listBody: 4096,
  header: 60,
  footer: 60,
  caption: 1024,
  /** WhatsApp names no limit of these two: longer ones are a mistake. */
  fileName: 240,
  placeWords: 1000,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listButton: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  sections: 10,
  sectionTitle: 24,
  linkLabel: 20,
  link: 2000,
  formLabel: 30,
  cards: 10,
  cardText: 160,
  cardLineBreaks: 2,
  products: 30,
  /** WhatsApp does not say how long the ids of its forms, catalogues and products may be. */
  foreignId: 200,
  /** A button that calls: thirty days. */
  callMinutes: 43_200,
  contacts: 257,
  templateName: 512,
  templateParameter: 1024,
  coupon: 20,
  callbackData: 512,
  /** Of our own choosing: no type that we know needs more. */
  otherBytes: 65_536,
} as const;
