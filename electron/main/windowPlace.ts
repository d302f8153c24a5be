import { readFileSync } from "node:fs";
import { writeWhole } from "./writeWhole";

/** Where a window stands, in screen pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was when it closed. */
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

const smallest = { width: 640, height: 480 };
const first = { width: 1440, height: 900 };

/** Where to open the window: where it was, if enough of it would be seen on one of the displays there are now. */
export function placeFor(
  stored: unknown,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { maximized: boolean } {
  const main = displays[0];
  const room = main
    ? { width: Math.min(first.width, main.width), height: Math.min(first.height, main.height) }
    : first;
  if (!isPlace(stored)) return { ...room, maximized: false };
  const seen = displays.some((display) => overlap(stored, display) >= 100 * 100);
  if (!seen) return { ...room, maximized: stored.maximized };
  const { x, y, width, height, maximized } = stored;
  return { x, y, width, height, maximized };
}

/** Reads the place back; null where there is none, or none that makes sense. */
export function readPlace(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Keeps the place for the next start. */
export async function keepPlace(file: string, place: WindowPlace): Promise<void> {
  await writeWhole(file, JSON.stringify(place));
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== "object" || value === null) return false;
  const { x, y, width, height, maximized } = value as Record<string, unknown>;
  return (
    [x, y, width, height].every((each) => Number.isInteger(each) && Math.abs(Number(each)) < 100_000) &&
    Number(width) >= smallest.width &&
    Number(height) >= smallest.height &&
    typeof maximized === "boolean"
  );
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
