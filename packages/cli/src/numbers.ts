import { InvalidArgumentError } from "commander";

/** More than any option means; beyond it timers wrap around and arrays end. */
const most = 1_000_000_000;

/** A number of an option, from `least` to `greatest`; what it was instead is told as commander tells it. */
export function number(least: number, greatest = most): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("must be a number.");
    if (value < least || value > greatest) throw new InvalidArgumentError(`must be ${range(least, greatest)}.`);
    return value;
  };
}

/** The same for whole numbers. */
export function whole(least: number, greatest = most): (text: string) => number {
  const read = number(least, greatest);
  return (text) => {
    const value = read(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError(`must be a whole number ${range(least, greatest)}.`);
    return value;
  };
}

const range = (least: number, greatest: number) => `from ${least} to ${greatest}`;
