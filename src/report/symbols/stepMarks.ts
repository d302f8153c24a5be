import { figure, pathThrough, type DrawnSymbol, type SymbolPart } from "./DrawnSymbol";

// Small marks under the head of a process box, 16 by 16 each.

const mark = (...parts: SymbolPart[]): DrawnSymbol => ({ width: 16, height: 16, parts });
const line = (d: string): SymbolPart => ({ d, look: "line" });
const ground = (d: string): SymbolPart => ({ d, look: "ground" });
const ink = (d: string): SymbolPart => ({ d, look: "ink" });

/** A WIP limit: a kanban card with its corner cut. */
export const kanban = mark(
  ground(
    pathThrough(
      [
        [2, 2],
        [10, 2],
        [14, 6],
        [14, 14],
        [2, 14],
      ],
      true,
    ),
  ),
  line("M5 8 H11 M5 11 H9"),
);

/** A batch that is moved on together: a stack on its way. */
export const transferBatch = mark(
  ground("M1.5 4 H9.5 V7 H1.5 Z M1.5 9 H9.5 V12 H1.5 Z"),
  line("M11 8 H15 M13 6 L15 8 L13 10"),
);

/** A batch that is worked on together: a stack in a frame. */
export const processBatch = mark(
  line("M1.5 1.5 H14.5 V14.5 H1.5 Z"),
  ground("M4.5 4.5 H11.5 V7 H4.5 Z M4.5 9 H11.5 V11.5 H4.5 Z"),
);

/** A cadence: a sheet of the calendar. */
export const cadence = mark(
  ground("M2 3.5 H14 V14 H2 Z"),
  line("M2 7 H14 M5 1.5 V5 M11 1.5 V5"),
  ink("M7 9.5 H9 V11.5 H7 Z"),
);

/** A wait that needs nobody: an hourglass. */
export const waiting = mark(ground("M4 2 H12 L8 8 L12 14 H4 L8 8 Z"), line("M3 2 H13 M3 14 H13"));

/** Outages: a bolt. */
export const outage = mark(ground("M9 1.5 L3.5 9 H7.5 L6.5 14.5 L12.5 6.5 H8.5 Z"));

/** What it costs to do several things at once: to and fro. */
export const switching = mark(line("M2 5 H13 M10.5 2.5 L13 5 L10.5 7.5 M14 11 H3 M5.5 8.5 L3 11 L5.5 13.5"));

/** Work that this work makes elsewhere. */
export const spawning = mark(
  line("M3 13 C3 7 7 5 13 5 M10 2 L13 5 L10 8"),
  ink("M1.5 13 A1.5 1.5 0 1 0 4.5 13 A1.5 1.5 0 1 0 1.5 13 Z"),
);

/** How much of the time people are there, in percent: a dial. */
export function availability(percent: number): DrawnSymbol {
  const angle = 2 * Math.PI * Math.min(0.999, Math.max(0.001, percent / 100));
  const [x, y] = [8 + 6 * Math.sin(angle), 8 - 6 * Math.cos(angle)];
  return mark(
    ground("M8 2 A6 6 0 1 1 7.99 2 Z"),
    ink(`M8 8 L8 2 A6 6 0 ${percent > 50 ? 1 : 0} 1 ${figure(x)} ${figure(y)} Z`),
  );
}
