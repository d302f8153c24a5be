import type { Runner } from "../../simulations/index";

/** A window that is not seen is not painted: then work begins after so many milliseconds. */
const LATEST_MS = 100;

/** A runner that begins when what is now to be shown is painted, so that its workers do not take the cores from the picture. */
export function afterPaint(runner: Runner): Runner {
  const painted = nextPaint();
  return {
    run: async (batches, onRecord) => {
      await painted;
      return runner.run(batches, onRecord);
    },
  };
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LATEST_MS);
    // A frame's own work comes before its picture, the next task after it.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
