import { memo } from "react";
import type { DrawnSymbol } from "../../report/symbols/DrawnSymbol";

interface SymbolSvgProps {
  readonly of: DrawnSymbol;
  readonly className?: string;
}

/** A symbol of the map as it is drawn on the screen; colours come from the style of its place. */
export const SymbolSvg = memo(function SymbolSvg({ of, className }: SymbolSvgProps) {
  const { width, height, parts } = of;
  return (
    <svg
      className={`symbol${className === undefined ? "" : ` ${className}`}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden
    >
      {parts.map(({ d, look }) => (
        <path key={d} d={d} className={`symbol-${look}`} />
      ))}
    </svg>
  );
});
