import { isNumber, negated, operand, type Piece, piece } from "./piece.ts";

/**
 * A sum or a difference. The old language added days to dates and times to days, the new one adds only numbers, so what
 * is known of both sides decides; where nothing is known, `legacy_add` decides when it is evaluated.
 */
export function migrateSum(left: Piece, right: Piece, isDifference: boolean, isRaw: boolean): Piece {
  if (right.type === "time" && left.type !== "number") return withTime(left, right, isDifference);
  if (left.type === "time" && !isDifference) return withTime(right, left, false);
  if (left.type === "number" && right.type === "number") {
    return piece(`${operand(left, 4)} ${isDifference ? "-" : "+"} ${operand(right, 3)}`, "unknown", 4);
  }
  const added = isDifference ? negated(right) : right;
  if (isMoment(left) && isNumber(added)) return later(left, added, isRaw);
  if (isMoment(added) && isNumber(left)) return later(added, left, isRaw);
  return piece(`legacy_add(${left.text}, ${added.text})`);
}

function isMoment({ type }: Piece): boolean {
  return type === "date" || type === "datetime";
}

/** A day stays a day, written out in the organisation's format unless the days are `raw`. */
function later(moment: Piece, days: Piece, isRaw: boolean): Piece {
  const text = `datetime_add(${moment.text}, ${days.text}, "D")`;
  if (moment.type !== "date") return piece(text, "datetime");
  return piece(isRaw ? text : `format_date(${text})`, "date");
}

function withTime(moment: Piece, time: Piece, isDifference: boolean): Piece {
  if (moment.type === "date" && !isDifference) return piece(`replace_time(${moment.text}, ${time.text})`, "datetime");
  const minutes = `format_time(${time.text}, "tt") * 60 + format_time(${time.text}, "m")`;
  return piece(`datetime_add(${moment.text}, ${isDifference ? `-(${minutes})` : minutes}, "m")`, "datetime");
}
