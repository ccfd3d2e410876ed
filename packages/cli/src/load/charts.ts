/** One line of a chart: a value for each second, null where there is none. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const size = { width: 860, height: 240, left: 60, right: 12, top: 12, bottom: 30 };
const colours = ["#0b7a5c", "#c2570c", "#b3123f", "#3b4cc0"];
const plotWidth = size.width - size.left - size.right;
const plotHeight = size.height - size.top - size.bottom;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A line chart over the seconds of a run, as SVG that needs nothing from elsewhere. */
export function chart(title: string, unit: string, lines: readonly Line[]): string {
  const top = niceCeiling(Math.max(0, ...lines.flatMap((line) => line.values.map((value) => value ?? 0))));
  const seconds = Math.max(1, ...lines.map((line) => line.values.length - 1));
  const paths = lines.map((line, index) => path(line.values, top, seconds, colours[index % colours.length] ?? ""));
  const legend = lines.map(
    (line, index) =>
      `<span><i style="background:${colours[index % colours.length]}"></i>${escapeHtml(line.name)}</span>`,
  );
  return `<figure><figcaption>${escapeHtml(title)} <small>${escapeHtml(unit)}</small> ${legend.join(" ")}</figcaption>
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(title)}">
${grid(top)}${secondsAxis(seconds)}${paths.join("\n")}</svg></figure>`;
}

const x = (second: number, seconds: number) => (size.left + (second / seconds) * plotWidth).toFixed(1);
const y = (value: number, top: number) => (size.top + plotHeight - (value / top) * plotHeight).toFixed(1);

function path(values: readonly (number | null)[], top: number, seconds: number, colour: string): string {
  let drawing = false;
  const steps = values.map((value, second) => {
    if (value === null) {
      drawing = false;
      return "";
    }
    const step = `${drawing ? "L" : "M"}${x(second, seconds)} ${y(value, top)}`;
    drawing = true;
    return step;
  });
  return `<path d="${steps.join("")}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linejoin="round"/>`;
}

function grid(top: number): string {
  return [0, 0.25, 0.5, 0.75, 1]
    .map((part) => {
      const at = y(top * part, top);
      const label = `<text x="${size.left - 6}" y="${at}" text-anchor="end" dy="4">${short(top * part)}</text>`;
      return `<line x1="${size.left}" x2="${size.width - size.right}" y1="${at}" y2="${at}"/>${label}`;
    })
    .join("");
}

function secondsAxis(seconds: number): string {
  const step = Math.max(1, niceCeiling(seconds / 8));
  const marks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  return marks
    .map((at) => `<text x="${x(at, seconds)}" y="${size.height - 8}" text-anchor="middle">${short(at)} s</text>`)
    .join("");
}

/** The next of 1, 2, 2.5, 5, 10, 20 … */
function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const scale = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * scale >= value) ?? 10) * scale;
}

const short = (value: number) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3))));
