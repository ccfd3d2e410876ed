import qrcode from "qrcode-generator";

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
}

/** Drawn here, so that the secret in it goes to nobody. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const quiet = 4;
  const dark = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const).filter(
    ([column, row]) => code.isDark(row, column),
  );
  return (
    <svg className={className} viewBox={`0 0 ${size + 2 * quiet} ${size + 2 * quiet}`} role="img" aria-label={label}>
      <path d={dark.map(([x, y]) => `M${x + quiet} ${y + quiet}h1v1h-1z`).join("")} fill="#000" />
    </svg>
  );
}
