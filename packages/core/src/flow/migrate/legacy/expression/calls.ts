import { operand, type Piece, type PieceType, piece } from "./piece.ts";
import { Unmigratable } from "./syntax.ts";

/* How calls are written: most old functions only have another name now. */

/** How a call of an old function is written now. */
export type Migrate = (args: readonly Piece[]) => Piece;

export const list = (args: readonly Piece[]) => args.map(({ text }) => text).join(", ");

/** The same call under another name. */
export function call(name: string, type: PieceType = "unknown"): Migrate {
  return (args) => piece(`${name}(${list(args)})`, type);
}

/** With each argument changed on its own; arguments that are missing get their default. */
export function callWith(
  name: string,
  changes: readonly ((arg: Piece) => Piece)[],
  defaults: readonly (Piece | undefined)[] = [],
): Migrate {
  return (args) => {
    const whole =
      defaults.length > args.length ? [...args, ...defaults.slice(args.length).flatMap((arg) => arg ?? [])] : args;
    return piece(`${name}(${list(whole.map((arg, index) => changes[index]?.(arg) ?? arg))})`);
  };
}

/** `$1` stands for the first argument, and so on. */
export function template(pattern: string, type: PieceType = "unknown"): Migrate {
  return (args) =>
    piece(
      pattern.replaceAll(/\$(\d)/g, (_, index: string) => required(args, Number(index) - 1).text),
      type,
    );
}

/** The arguments with an operator of this level between them. */
export function joined(operator: string, level: number): Migrate {
  return (args) => {
    const [only, more] = [required(args, 0), args[1]];
    return more === undefined
      ? only
      : piece(args.map((arg) => operand(arg, level - 1)).join(` ${operator} `), "unknown", level);
  };
}

/** Throws `Unmigratable` if the argument is missing. */
export function required(args: readonly Piece[], index: number): Piece {
  const arg = args[index];
  if (arg === undefined) throw new Unmigratable("Too few arguments");
  return arg;
}
