import { shapeCorners, type TypeMark } from "../../report/symbols/typeMarks";

/** A small shape in a colour: which pool or type this is, told by both. */
export function ColourMark({ mark, size = 14 }: { readonly mark: TypeMark; readonly size?: number }) {
  const c = size / 2;
  const corners = shapeCorners(mark.shape, c, c, c * 0.78);
  const style = { fill: `var(${mark.colour})` };
  return (
    <svg className="colour-mark" width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      {corners.length === 0 ? (
        <circle cx={c} cy={c} r={c * 0.8} style={style} />
      ) : (
        <polygon points={corners.map((corner) => corner.join(",")).join(" ")} style={style} />
      )}
    </svg>
  );
}
