import classes from "./list.module.css";

const width = 72;
const height = 20;

/** The course of a number day by day, beside the number itself: only a look, so screen readers pass by. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return (
    <svg width={width} height={height} aria-hidden className={classes["spark"]}>
      {values.map((value, index) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / most) * height);
        const x = index * step;
        return <rect key={x} x={x} y={height - tall} width={Math.max(1, step - 1)} height={tall} />;
      })}
    </svg>
  );
}

/** A part of a whole, beside its percentage. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg width={40} height={6} aria-hidden className={classes["share"]}>
      <rect width={40} height={6} rx={3} />
      <rect width={Math.max(share > 0 ? 2 : 0, 40 * share)} height={6} rx={3} data-part />
    </svg>
  );
}
