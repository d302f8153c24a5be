/** How an item of one type looks: shape and colour, so that neither alone has to tell it. */
export interface TypeMark {
  readonly shape: "circle" | "square" | "triangle" | "diamond" | "hexagon";
  /** Name of the CSS variable that holds its colour. */
  readonly colour: string;
  /** The same on white paper. */
  readonly ink: string;
}

const SHAPES = ["circle", "square", "triangle", "diamond", "hexagon"] as const;
/** The colours of the types of work on white, told apart by those who see few colours too (after Okabe and Ito). */
export const itemInks = ["#0b6a73", "#c2410c", "#7a3fa0", "#1d5fc4", "#8a6d00", "#3f4750"] as const;

/** The look of the type at a place in the trace's `typeIds`. Thirty types pass before one repeats. */
export function typeMark(type: number): TypeMark {
  const colour = type % itemInks.length;
  return {
    shape: SHAPES[type % SHAPES.length] ?? "circle",
    colour: `--item-${colour}`,
    ink: itemInks[colour] ?? itemInks[0],
  };
}

/** The corners of a shape around a centre, so that all shapes weigh about the same; a circle has none. */
export function shapeCorners(
  shape: TypeMark["shape"],
  x: number,
  y: number,
  radius: number,
): readonly (readonly [number, number])[] {
  switch (shape) {
    case "circle":
      return [];
    case "square":
      return polygon(4, x, y, radius * 1.22, Math.PI / 4);
    case "triangle":
      return polygon(3, x, y + radius * 0.2, radius * 1.36, -Math.PI / 2);
    case "diamond":
      return polygon(4, x, y, radius * 1.3, 0);
    case "hexagon":
      return polygon(6, x, y, radius * 1.12, 0);
  }
}

/** A mark as it is drawn in a square of this size. */
export function markLook(
  { shape, colour }: TypeMark,
  size: number,
): { readonly size: number; readonly points: string | null; readonly colour: string } {
  const corners = shapeCorners(shape, size / 2, size / 2, size * 0.39);
  const points = corners.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
  return { size, points: corners.length === 0 ? null : points, colour };
}

function polygon(corners: number, x: number, y: number, radius: number, turn: number): [number, number][] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
