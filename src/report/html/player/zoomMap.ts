import type { Scene } from "../Scene";
import { element } from "./element";

const STEP = 1.3;
const MOST = 3;

/** Lets the map be seen whole or larger; it is scrolled by hand, wheel or arrow keys. */
export function zoomMap({ width, height }: Pick<Scene, "width" | "height">, onChange: () => void): void {
  const region = element("region", HTMLElement);
  const picture = region.querySelector("svg");
  if (picture === null) return;
  let scale = 1;
  let isFitted = true;
  const fitting = (): number => Math.min(region.clientWidth / width, (0.76 * innerHeight) / height, 1.25);
  const show = (next: number): void => {
    const middle = [region.scrollLeft + region.clientWidth / 2, region.scrollTop + region.clientHeight / 2];
    const grown = next / scale;
    scale = next;
    picture.style.width = `${Math.floor(width * scale)}px`;
    region.style.maxHeight = `${Math.max(320, 0.76 * innerHeight)}px`;
    region.scrollTo(
      (middle[0] ?? 0) * grown - region.clientWidth / 2,
      (middle[1] ?? 0) * grown - region.clientHeight / 2,
    );
    onChange();
  };
  const fit = (): void => {
    isFitted = true;
    show(fitting());
  };
  const zoom = (factor: number) => (): void => {
    isFitted = false;
    show(Math.min(MOST, Math.max(fitting() / 2, scale * factor)));
  };
  element("larger", HTMLButtonElement).addEventListener("click", zoom(STEP));
  element("smaller", HTMLButtonElement).addEventListener("click", zoom(1 / STEP));
  element("fit", HTMLButtonElement).addEventListener("click", fit);
  addEventListener("resize", () => (isFitted ? fit() : onChange()));
  region.addEventListener("scroll", onChange);
  element("zoom", HTMLElement).hidden = false;
  fit();
}
