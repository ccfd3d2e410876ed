import { chart, escapeHtml, type Line } from "./charts.ts";
import type { Row } from "./figures.ts";
import type { Second } from "./latency.ts";
import { clean, type Report } from "./report.ts";

/** A page that stands alone: styles and charts inside, nothing asked of the network. */
function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#16202a;background:#f4f6f5;margin:0}
main{max-width:900px;margin:0 auto;padding:24px 16px}h1{font-size:1.5rem}figure,table,.facts{background:#fff;
border:1px solid #d5dcd8;border-radius:8px;margin:16px 0;padding:12px}figcaption{font-weight:600}
figcaption span{font-weight:400;margin-left:12px;white-space:nowrap}i{display:inline-block;width:14px;height:4px;margin-right:6px;
vertical-align:middle}figure{overflow-x:auto}svg{width:100%;min-width:640px;height:auto}svg text{font-size:12px;fill:#4a5761}svg line{stroke:#e3e8e5}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px}.facts b{display:block;
font-size:1.35rem}table{border-collapse:collapse;width:100%}th,td{text-align:right;padding:4px 8px}
th,td:first-child{overflow-wrap:anywhere}
th:first-child,td:first-child{text-align:left}.good{color:#0b6b4f}.bad{color:#b3123f}`;

/** The report of one run, with charts over its seconds. */
export function reportPage(report: Report): string {
  const seconds = Math.max(0, ...report.ackOverTime.map((one) => one.second + 1));
  const over = (from: readonly Second[], pick: (one: Second) => number): (number | null)[] => {
    const bySecond = new Map(from.map((one) => [one.second, pick(one)]));
    return Array.from({ length: seconds }, (_, second) => bySecond.get(second) ?? null);
  };
  const spread = (from: readonly Second[]): Line[] =>
    (["p50", "p95", "p99"] as const).map((name) => ({ name, values: over(from, (one) => one[name]) }));
  const title = `Load: ${report.profile}, ${report.rate.toFixed(0)} messages a second for ${report.seconds} s`;
  return page(
    title,
    [
      verdict(report),
      latencies(report),
      facts(report),
      chart("Messages", "a second", [
        { name: "meant to arrive", values: over(report.ackOverTime, (one) => one.count) },
        { name: "answered, by when they arrived", values: over(report.replyOverTime, (one) => one.count) },
      ]),
      chart("Webhook to reply accepted", "ms", spread(report.replyOverTime)),
      chart("Webhook to acknowledgement", "ms", spread(report.ackOverTime)),
    ].join("\n"),
  );
}

function verdict(report: Report): string {
  const { lost, doubled, reordered, wrong } = report;
  const counts = `${lost} lost, ${doubled} doubled, ${reordered} out of order, ${wrong} wrong`;
  const ok = clean(report);
  const words = ok ? "Each message was answered once, in order, with the right text" : "Some answers are not right";
  return `<p class="${ok ? "good" : "bad"}"><strong>${words}:</strong> ${counts}.</p>`;
}

const meanings =
  "Times count from the instant at which a message was meant to arrive. The empty endpoint is what this machine carries where " +
  "nothing but the signature is checked: machines differ, the ratio to it less so. CPU is in seconds for 1,000 messages.";

function facts(report: Report): string {
  const { cpuSecondsPer1000: cpu, machine } = report;
  const all = [
    ["messages", String(report.messages)],
    ["carried", `${report.carried.toFixed(0)}/s`],
    ["empty endpoint", `${report.emptyEndpointRate.toFixed(0)}/s`],
    ["ratio to it", report.ratio.toFixed(3)],
    ["server CPU s / 1000", cpu.server.toFixed(3)],
    ["PostgreSQL CPU s / 1000", cpu.postgres.toFixed(3)],
    ["people", String(report.users)],
    ["served by", report.servers],
    ["repeated webhooks", String(report.repeats)],
    ["seed", String(report.seed)],
  ];
  const cell = ([name, value]: string[]) => `<div>${escapeHtml(name ?? "")}<b>${escapeHtml(value ?? "")}</b></div>`;
  const place = `${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${report.startedAt}`;
  return `<section class="facts">${all.map(cell).join("")}</section><p>${meanings}</p><p>On ${escapeHtml(place)}.</p>`;
}

function latencies({ ack, reply }: Report): string {
  const names = ["p50", "p95", "p99", "max"] as const;
  const line = (name: string, of: Report["ack"]) =>
    `<tr><td>${name}</td>${names.map((one) => `<td>${of[one].toFixed(1)}</td>`).join("")}</tr>`;
  const head = `<tr><th>ms</th>${names.map((one) => `<th>${one}</th>`).join("")}</tr>`;
  return `<table>${head}${line("acknowledgement", ack)}${line("reply accepted", reply)}</table>`;
}

/** Two runs side by side. */
export function comparisonPage(first: string, second: string, rows: readonly Row[]): string {
  const head = ["", first, second, "change"].map((name) => `<th>${escapeHtml(name)}</th>`).join("");
  const lines = rows.map(({ name, before, after, change }) => {
    const by = change === null ? "" : `${change > 0 ? "+" : ""}${change.toFixed(1)} %`;
    const cells = [name, String(round(before)), String(round(after)), by];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
  });
  return page("Two load runs side by side", `<table><tr>${head}</tr>${lines.join("")}</table>`);
}

const round = (value: number) => Math.round(value * 1000) / 1000;
