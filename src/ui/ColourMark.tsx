interface ColourMarkProps {
  /** Side of the mark in pixels. */
  readonly size: number;
  /** Corners as an SVG polygon has them; null: a circle. */
  readonly points: string | null;
  /** Name of the CSS variable that holds its colour. */
  readonly colour: string;
}

/** A small shape in a colour: which one of several this is, told by both. */
export function ColourMark({ size, points, colour }: ColourMarkProps) {
  const style = { fill: `var(${colour})` };
  return (
    <svg className="colour-mark" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      {points === null ? (
        <circle cx={size / 2} cy={size / 2} r={size * 0.4} style={style} />
      ) : (
        <polygon points={points} style={style} />
      )}
    </svg>
  );
}
