import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { SvgPicture } from "../report/produce";

let loaded: Promise<void> | null = null;

/** A picture as PNG, so many pixels for each of its units. `program`: the WebAssembly of resvg. */
export async function toPng(
  { svg, width }: SvgPicture,
  scale: number,
  program: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  loaded ??= initWasm(program());
  await loaded;
  const pixels = Math.max(1, Math.round(width * scale));
  return new Resvg(svg, { fitTo: { mode: "width", value: pixels } }).render().asPng();
}
