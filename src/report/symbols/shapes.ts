import { figure, pathThrough, type DrawnSymbol } from "./DrawnSymbol";

/** Supplier and customer: a factory with a saw-tooth roof. */
export function factory(width: number, height: number): DrawnSymbol {
  const [left, right, top, eaves, foot] = [2, width - 2, height * 0.06, height * 0.3, height - 2];
  const tooth = (right - left) / 3;
  const roof = [0, 1, 2].flatMap((index): [number, number][] => [
    [left + index * tooth, eaves],
    [left + (index + 1) * tooth, top],
  ]);
  const d = pathThrough([[left, foot], ...roof, [right, foot]], true);
  return { width, height, parts: [{ d, look: "ground" }] };
}

/** What waits before a step: a triangle that points up. */
export function inventory(width: number, height: number): DrawnSymbol {
  const d = pathThrough(
    [
      [width / 2, height * 0.08],
      [width * 0.93, height * 0.92],
      [width * 0.07, height * 0.92],
    ],
    true,
  );
  return { width, height, parts: [{ d, look: "ground" }] };
}

/** A kaizen burst: a cloud of points around the words. */
export function burst(width: number, height: number): DrawnSymbol {
  const around = 2 * (width + height);
  const points = Math.max(8, Math.round(around / 34));
  const dent = Math.min(0.86, 0.62 + width / 800);
  const [cx, cy] = [width / 2, height / 2];
  // A point at each even place of the outline's length and a dent between, so that long bursts stay even.
  const corners = Array.from({ length: points * 2 }, (_, index): [number, number] => {
    const [x, y] = alongRectangle(width, height, (index / (points * 2)) * around);
    const depth = index % 2 === 0 ? 1 : dent - 0.02 * (index % 3);
    return [cx + (x - cx) * depth, cy + (y - cy) * (index % 2 === 0 ? 1 : depth - 0.06)];
  });
  return { width, height, parts: [{ d: pathThrough(corners, true), look: "ground" }] };
}

function alongRectangle(width: number, height: number, far: number): [number, number] {
  if (far < width) return [far, 0];
  if (far < width + height) return [width, far - width];
  if (far < 2 * width + height) return [2 * width + height - far, height];
  return [0, 2 * (width + height) - far];
}

/** A note: a sheet with one corner turned down. */
export function note(width: number, height: number): DrawnSymbol {
  const fold = Math.min(16, width / 4, height / 4);
  const sheet = pathThrough(
    [
      [1, 1],
      [width - fold, 1],
      [width - 1, fold],
      [width - 1, height - 1],
      [1, height - 1],
    ],
    true,
  );
  const corner = pathThrough([
    [width - fold, 1],
    [width - fold, fold],
    [width - 1, fold],
  ]);
  return {
    width,
    height,
    parts: [
      { d: sheet, look: "ground" },
      { d: corner, look: "line" },
    ],
  };
}

/** Go and see: a pair of glasses. */
export function glasses(width: number, height: number): DrawnSymbol {
  const radius = Math.min(width * 0.2, height * 0.34);
  const [left, right, y] = [width * 0.27, width * 0.73, height * 0.6];
  const ring = (x: number): string =>
    `M${figure(x - radius)} ${figure(y)} a${figure(radius)} ${figure(radius)} 0 1 0 ${figure(2 * radius)} 0 a${figure(radius)} ${figure(radius)} 0 1 0 ${figure(-2 * radius)} 0 Z`;
  const bridge = `M${figure(left + radius)} ${figure(y)} Q${figure(width / 2)} ${figure(y - radius * 0.8)} ${figure(right - radius)} ${figure(y)}`;
  const bows = `M${figure(left - radius)} ${figure(y)} L${figure(width * 0.05)} ${figure(height * 0.12)} M${figure(right + radius)} ${figure(y)} L${figure(width * 0.95)} ${figure(height * 0.12)}`;
  return {
    width,
    height,
    parts: [
      { d: `${ring(left)} ${ring(right)}`, look: "ground" },
      { d: `${bridge} ${bows}`, look: "line" },
    ],
  };
}

/** Where work is planned or information is kept: a box with a shelf on top. */
export function system(width: number, height: number): DrawnSymbol {
  const frame = pathThrough(
    [
      [1, 1],
      [width - 1, 1],
      [width - 1, height - 1],
      [1, height - 1],
    ],
    true,
  );
  return {
    width,
    height,
    parts: [
      { d: frame, look: "ground" },
      { d: `M1 9 L${figure(width - 1)} 9`, look: "line" },
    ],
  };
}

/** Pull: a withdrawal, an arrow that nearly closes a circle. */
export function pull(size: number): DrawnSymbol {
  const [c, r] = [size / 2, size * 0.36];
  const at = (degrees: number, radius = r): [number, number] => [
    c + radius * Math.cos((degrees * Math.PI) / 180),
    c + radius * Math.sin((degrees * Math.PI) / 180),
  ];
  const [sx, sy] = at(150);
  const [ex, ey] = at(80);
  const [tip, inner, outer] = [at(104), at(72, r * 0.62), at(72, r * 1.38)];
  return {
    width: size,
    height: size,
    parts: [
      {
        d: `M${figure(sx)} ${figure(sy)} A${figure(r)} ${figure(r)} 0 1 1 ${figure(ex)} ${figure(ey)}`,
        look: "line",
      },
      { d: pathThrough([tip, inner, outer], true), look: "ink" },
    ],
  };
}

/** First in, first out: a lane whose word is written between its two edges. */
export function fifo(width: number, height: number): DrawnSymbol {
  const d = `M1 2 L${figure(width - 1)} 2 M1 ${figure(height - 2)} L${figure(width - 1)} ${figure(height - 2)}`;
  return { width, height, parts: [{ d, look: "line" }] };
}

/** Work that goes down every branch at once, or waits for all of them: a bar with "&". */
export function allBar(height: number): DrawnSymbol {
  return { width: 10, height, parts: [{ d: `M5 1 L5 ${figure(height - 1)}`, look: "line" }] };
}

/** One of several ways: a diamond. */
export function diamond(size: number): DrawnSymbol {
  const c = size / 2;
  return {
    width: size,
    height: size,
    parts: [
      {
        d: pathThrough(
          [
            [c, 1],
            [size - 1, c],
            [c, size - 1],
            [1, c],
          ],
          true,
        ),
        look: "ground",
      },
    ],
  };
}
