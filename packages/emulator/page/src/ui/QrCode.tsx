import qrcode from "qrcode-generator";
import { useMemo } from "react";

/** Four modules of quiet are part of the standard; readers fail without. */
const quiet = 4;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  const edge = size + 2 * quiet;
  return (
    <svg className="qr" viewBox={`${-quiet} ${-quiet} ${edge} ${edge}`} role="img" aria-label={label}>
      <rect x={-quiet} y={-quiet} width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#111" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const all = Array.from({ length: size * size }, (_, index) => ({
    row: Math.floor(index / size),
    column: index % size,
  }));
  const dark = all.filter(({ row, column }) => code.isDark(row, column));
  return { size, path: dark.map(({ row, column }) => `M${column} ${row}h1v1h-1z`).join("") };
}
