/** What React Flow asks of a browser and a simulated DOM does not have (sizes are those of a small window). */
export function shimBrowser(): void {
  class Observer {
    constructor(private readonly notify: ResizeObserverCallback) {}
    observe(target: Element): void {
      // React Flow expects to be told later, as browsers do.
      setTimeout(
        () =>
          this.notify([{ target, contentRect: target.getBoundingClientRect() } as ResizeObserverEntry], this),
        0,
      );
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  class Matrix {
    readonly m22: number;
    constructor(transform?: string) {
      const scale = /scale\(([\d.]+)\)/.exec(transform ?? "");
      this.m22 = scale ? Number(scale[1]) : 1;
    }
  }
  // A person who asked for less motion: what moves is there at once.
  const matchMedia = (media: string) => ({
    media,
    matches: media.includes("reduce"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.assign(globalThis, { ResizeObserver: Observer, DOMMatrixReadOnly: Matrix, matchMedia });
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: { configurable: true, get: () => 1000 },
    offsetHeight: { configurable: true, get: () => 700 },
    clientWidth: { configurable: true, get: () => 1000 },
    clientHeight: { configurable: true, get: () => 700 },
  });
  Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });
  Object.assign(SVGElement.prototype, { getBBox: () => ({ x: 0, y: 0, width: 0, height: 0 }) });
}
