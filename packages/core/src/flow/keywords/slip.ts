/** Shorter words are too easily mistaken for one another. */
const shortest = 4;

/** Whether two folded words are one typing slip apart: a letter more, less, wrong, or two swapped. */
export function isOneSlip(typed: string, meant: string): boolean {
  const a = [...typed];
  const b = [...meant];
  if (a.length < shortest || b.length < shortest || Math.abs(a.length - b.length) > 1) return false;
  if (/^\d+$/.test(typed) || /^\d+$/.test(meant)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return restA.length + restB.length > 0;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
