import { figure, type DrawnSymbol } from "./DrawnSymbol";

/** A footprint: the sole, and the heel under it. */
export function footprint(width: number, height: number): DrawnSymbol {
  const round = (x: number, y: number, rx: number, ry: number): string =>
    `M${figure(x - rx)} ${figure(y)} a${figure(rx)} ${figure(ry)} 0 1 0 ${figure(2 * rx)} 0 a${figure(rx)} ${figure(ry)} 0 1 0 ${figure(-2 * rx)} 0 Z`;
  const middle = width / 2;
  return {
    width,
    height,
    parts: [
      { d: round(middle, height * 0.34, width * 0.48, height * 0.33), look: "ink" },
      { d: round(middle, height * 0.86, width * 0.34, height * 0.13), look: "ink" },
    ],
  };
}

/** The drum that beats the pace: its skin, its body, its cords. */
export function drum(width: number, height: number): DrawnSymbol {
  const [left, right] = [1, width - 1];
  const rx = (right - left) / 2;
  const ry = height * 0.2;
  const [top, bottom] = [ry + 1, height - ry - 1];
  const skin = `M${figure(left)} ${figure(top)} a${figure(rx)} ${figure(ry)} 0 1 0 ${figure(2 * rx)} 0 a${figure(rx)} ${figure(ry)} 0 1 0 ${figure(-2 * rx)} 0 Z`;
  const body = `M${figure(left)} ${figure(top)} L${figure(left)} ${figure(bottom)} A${figure(rx)} ${figure(ry)} 0 0 0 ${figure(right)} ${figure(bottom)} L${figure(right)} ${figure(top)} Z`;
  const steps = 4;
  const cords = Array.from({ length: steps + 1 }, (_, at) => {
    const x = left + ((right - left) * at) / steps;
    const y = at % 2 === 0 ? top + 2 : bottom + (at === 2 ? ry : ry * 0.7);
    return `${at === 0 ? "M" : "L"}${figure(x)} ${figure(y)}`;
  }).join(" ");
  return {
    width,
    height,
    parts: [
      { d: body, look: "ground" },
      { d: cords, look: "line" },
      { d: skin, look: "ground" },
    ],
  };
}
