export interface SignIn {
  readonly token: string;
  readonly userAgent?: string | null;
  readonly ipAddress?: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/edg\//i, "Edge"],
  [/opr\//i, "Opera"],
  [/firefox|fxios/i, "Firefox"],
  [/samsungbrowser/i, "Samsung Internet"],
  [/chrome|crios/i, "Chrome"],
  [/safari/i, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/android/i, "Android"],
  [/iphone|ipad/i, "iOS"],
  [/windows/i, "Windows"],
  [/cros/i, "ChromeOS"],
  [/mac os/i, "macOS"],
  [/linux/i, "Linux"],
];

const first = (list: readonly (readonly [RegExp, string])[], text: string) =>
  list.find(([sign]) => sign.test(text))?.[1];

/** "Firefox · Android", as far as the browser told; what it tells is a claim and no proof. */
export function deviceOf(userAgent: string | null | undefined): string {
  const parts = [first(browsers, userAgent ?? ""), first(systems, userAgent ?? "")].filter(
    (part) => part !== undefined,
  );
  return parts.join(" · ");
}
