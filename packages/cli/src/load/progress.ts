import type { Crowd } from "./crowd.ts";
import { Latencies } from "./latency.ts";

/** One line a second while a run goes on, rewritten in place where a person watches. Returns the function that ends it. */
export function showProgress(crowd: Crowd, seconds: number): () => void {
  const start = performance.now();
  let recent = new Latencies();
  let before = crowd.said;
  const heard = crowd.onAnswered;
  crowd.onAnswered = (said, at) => {
    recent.record(0, at - said.intendedAt);
    heard(said, at);
  };
  const timer = setInterval(() => {
    const passed = Math.round((performance.now() - start) / 1000);
    const { p50, p99 } = recent.total();
    const figures = `${crowd.said - before}/s in, ${recent.count}/s answered, ${crowd.waiting} waiting`;
    write(`${passed}/${seconds} s  ${figures}, first reply p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    before = crowd.said;
    recent = new Latencies();
  }, 1000);
  return () => {
    clearInterval(timer);
    crowd.onAnswered = heard;
    if (process.stderr.isTTY) process.stderr.write("\n");
  };
}

function write(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
}
