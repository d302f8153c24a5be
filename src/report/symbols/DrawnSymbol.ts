/** One stroke of a symbol, as the `d` of an SVG path: ground that is filled and outlined, a line, or solid ink. */
export interface SymbolPart {
  readonly d: string;
  readonly look: "ground" | "line" | "ink";
}

/** A symbol of a value stream map, without colours: what draws it knows those. */
export interface DrawnSymbol {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SymbolPart[];
}

/** A number as it is written in a path: no more digits than can be seen. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** A line through these points; closed when it comes back to its start. */
export function pathThrough(points: readonly (readonly [number, number])[], closed = false): string {
  return `${points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${figure(x)} ${figure(y)}`).join(" ")}${closed ? " Z" : ""}`;
}
