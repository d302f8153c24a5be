import css from "./dice.module.css";

/** Where the pips of a die lie, in thirds of its face. */
const pipPlaces: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[1, 1]],
  2: [
    [0, 0],
    [2, 2],
  ],
  3: [
    [0, 0],
    [1, 1],
    [2, 2],
  ],
  4: [
    [0, 0],
    [2, 0],
    [0, 2],
    [2, 2],
  ],
  5: [
    [0, 0],
    [2, 0],
    [1, 1],
    [0, 2],
    [2, 2],
  ],
  6: [
    [0, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [2, 2],
  ],
};

/** A die as it lies; without pips before it was thrown. */
export function Die({ pips, label }: { readonly pips: number | null; readonly label: string }) {
  return (
    <svg className={css.die} width={40} height={40} viewBox="0 0 40 40" role="img" aria-label={label}>
      <rect x={1.5} y={1.5} width={37} height={37} rx={7} />
      {(pips === null ? [] : (pipPlaces[pips] ?? [])).map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={10 + 10 * x} cy={10 + 10 * y} r={3.6} />
      ))}
    </svg>
  );
}

/** So many matchsticks are drawn one by one; the count is always said. */
const MOST_STICKS = 28;
const PER_ROW = 14;

/** A bowl with its matchsticks side by side, or the box that is never empty. */
export function Bowl({
  sticks,
  label,
  arrived = 0,
  box = false,
}: {
  readonly sticks: number;
  readonly label: string;
  /** So many of them came in this turn: they are seen to come. */
  readonly arrived?: number;
  readonly box?: boolean;
}) {
  const drawn = Math.min(sticks, MOST_STICKS);
  return (
    <span className={css.bowlBlock}>
      <svg className={css.bowl} width={84} height={62} viewBox="0 0 84 62" role="img" aria-label={label}>
        {Array.from({ length: box ? PER_ROW : drawn }, (_, at) => {
          const x = 11 + (at % PER_ROW) * 4.8;
          const y = 30 - Math.floor(at / PER_ROW) * 15;
          return (
            <g key={at} className={css.stick} data-new={at >= drawn - arrived || undefined}>
              <line x1={x} x2={x} y1={y - 11} y2={y + 14} />
              <circle cx={x} cy={y - 12} r={1.9} />
            </g>
          );
        })}
        {box ? (
          <rect className={css.vessel} x={4} y={28} width={76} height={30} rx={3} />
        ) : (
          <path className={css.vessel} d="M4 30 H80 C80 50 66 58 42 58 C18 58 4 50 4 30 Z" />
        )}
      </svg>
      <span className={css.count} aria-hidden="true">
        {box ? label : sticks}
      </span>
    </span>
  );
}
