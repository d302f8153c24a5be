/** A straight line from a range of values to a range of pixels. */
export interface ChartScale {
  readonly from: number;
  readonly to: number;
  readonly toPixels: (value: number) => number;
}

/** A scale from values to pixels; a range of no width is widened so that nothing divides by zero. */
export function chartScale(from: number, to: number, firstPixel: number, lastPixel: number): ChartScale {
  const width = to - from || 1;
  return {
    from,
    to: from + width,
    toPixels: (value) => firstPixel + ((value - from) / width) * (lastPixel - firstPixel),
  };
}

/** Round numbers within a range, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(from: number, to: number, count: number): number[] {
  if (!(to > from) || !Number.isFinite(to - from)) return [from];
  const rough = (to - from) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? 10 * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks: number[] = [];
  for (let index = first; index <= last; index += 1) ticks.push(index * step + 0);
  return ticks;
}
