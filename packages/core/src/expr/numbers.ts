import { Decimal } from "decimal.js";
import { Failure } from "./budget.ts";
import { limits } from "./limits.ts";
import { type NumberValue, number } from "./values.ts";

/** Decimals with room for every intermediate result; what comes out is checked by `inRange`. */
export const Exact = Decimal.clone({ precision: 300, rounding: Decimal.ROUND_HALF_UP, defaults: true });
/** For results that have no end, such as square roots. */
const Approximate = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true });

/** Digits after the point that division and powers give. */
const places = 16;

const strict = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;

/** A number as people in charge of a journey write it: no exponent, no plus, no grouping. */
export function parseNumber(source: string): Decimal | undefined {
  const trimmed = source.trim();
  if (!strict.test(trimmed)) return undefined;
  // Decimals take small integers as numbers several times faster than as texts.
  const value = new Exact(trimmed.length <= 6 && !trimmed.includes(".") ? Number(trimmed) : trimmed);
  return isInRange(value) ? value : undefined;
}

/** Whether a number has no more digits, and none further out, than expressions may compute with. */
export function isInRange(value: Decimal): boolean {
  if (!value.isFinite()) return false;
  return value.precision() <= limits.numberDigits && Math.abs(value.isZero() ? 0 : value.e) <= limits.numberExponent;
}

/** The number as a value, or a failure if it is too large or too long to go on with. */
export function inRange(value: Decimal): NumberValue {
  if (!isInRange(value)) throw new Failure("number value out of range");
  return number(value);
}

/** Exact. Throws `Failure` where the sum is out of range, as all that follow do. */
export function add(a: Decimal, b: Decimal): NumberValue {
  return inRange(new Exact(a).plus(b));
}

/** Exact. */
export function subtract(a: Decimal, b: Decimal): NumberValue {
  return inRange(new Exact(a).minus(b));
}

/** Exact. */
export function multiply(a: Decimal, b: Decimal): NumberValue {
  return inRange(new Exact(a).times(b));
}

/** To 16 digits after the point, halves away from zero. Throws `Failure` for a division by zero. */
export function divide(a: Decimal, b: Decimal): NumberValue {
  if (b.isZero()) throw new Failure("division by zero");
  return inRange(new Exact(a).div(b).toDecimalPlaces(places));
}

/** With the sign of the dividend. Throws `Failure` for a division by zero. */
export function remainder(a: Decimal, b: Decimal): NumberValue {
  if (b.isZero()) throw new Failure("division by zero");
  return inRange(new Exact(a).mod(b));
}

/** Whole exponents are exact, negative ones to 16 digits. Zero to any power, and a root of a negative number, are 0. */
export function power(base: Decimal, exponent: Decimal): NumberValue {
  if (exponent.abs().greaterThan(limits.power)) throw new Failure("number value out of range");
  if (base.isZero()) return number(0);
  if (exponent.isInteger()) {
    const exact = new Exact(base).pow(exponent);
    return inRange(exponent.isNegative() ? exact.toDecimalPlaces(places) : exact);
  }
  if (base.isNegative()) return number(0);
  return inRange(new Exact(new Approximate(base).pow(exponent)).toDecimalPlaces(places));
}

/** Rounds half away from zero; negative `digits` round to tens, hundreds and so on. */
export function round(value: Decimal, digits: number, mode: Decimal.Rounding = Decimal.ROUND_HALF_UP): Decimal {
  // No number in range has a digit further out than this.
  const furthest = limits.numberDigits + limits.numberExponent;
  if (digits >= 0) return new Exact(value).toDecimalPlaces(Math.min(digits, furthest), mode);
  const unit = new Exact(10).pow(Math.min(-digits, furthest));
  return new Exact(value).div(unit).toDecimalPlaces(0, mode).times(unit);
}

/** Plain digits: no exponent, no trailing zeros. */
export function render(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

/** A whole number that fits 32 bits. */
export function toInteger(value: Decimal): number {
  const whole = value.trunc().toNumber();
  if (whole < -2_147_483_648 || whole > 2_147_483_647) {
    throw new Failure(`number value ${render(value)} is out of range for an integer`);
  }
  return whole;
}
