/** One thing observed: its evidence, whether it was so, and how much it counts. */
export interface Observation {
  readonly evidence: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
}

const rounds = 40;
/** A step this small moves nothing any more. */
const smallestStep = 1e-10;
/** Keeps the coefficients finite where the evidence tells the outcomes apart perfectly. */
const ridge = 0.5;

/** Logistic regression by Newton's method: one coefficient for each kind of evidence. */
export function fitLogistic(observations: readonly Observation[], kinds: number): readonly number[] {
  let coefficients: number[] = Array.from({ length: kinds }, () => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = coefficients.map((coefficient) => -ridge * coefficient);
    const curve = coefficients.map((_, i) => coefficients.map((__, j): number => (i === j ? ridge : 0)));
    for (const { evidence, outcome, weight } of observations) {
      const chance = chanceOf(coefficients, evidence);
      const bend = weight * chance * (1 - chance);
      for (let i = 0; i < kinds; i++) {
        slope[i] = (slope[i] ?? 0) + weight * ((outcome ? 1 : 0) - chance) * (evidence[i] ?? 0);
        const row = curve[i];
        if (row)
          for (let j = 0; j < kinds; j++) row[j] = (row[j] ?? 0) + bend * (evidence[i] ?? 0) * (evidence[j] ?? 0);
      }
    }
    const step = solve(curve, slope);
    coefficients = coefficients.map((coefficient, i) => coefficient + (step[i] ?? 0));
    if (step.every((each) => Math.abs(each) < smallestStep)) break;
  }
  return coefficients;
}

/** How likely the outcome is, 0 to 1. */
export function chanceOf(coefficients: readonly number[], evidence: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum += (coefficients[i] ?? 0) * (evidence[i] ?? 0);
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
}

/** Gaussian elimination; the matrix is positive definite, so no pivot is zero. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let p = 0; p < size; p++)
    for (let r = 0; r < size; r++) {
      if (r === p) continue;
      const pivot = rows[p] ?? [];
      const row = rows[r] ?? [];
      const factor = (row[p] ?? 0) / (pivot[p] ?? 1);
      for (let c = p; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (pivot[c] ?? 0);
    }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
