import type { MapEdge } from "./mapParts";

interface KeptLine {
  readonly of: readonly unknown[];
  readonly line: MapEdge;
}

/** Gives the old object of a line back as long as all that it is drawn of is the same; else makes it. */
export type KeepLine = (id: string, of: readonly unknown[], make: (id: string) => MapEdge) => void;

/** The lines drawn last, with the same promise as the symbols (KeptNodes): what has not changed is the same object. */
export class KeptLines {
  private kept = new Map<string, KeptLine>();
  private list: MapEdge[] = [];

  /** All lines, each named once through `keep`. */
  from(name: (keep: KeepLine) => void): MapEdge[] {
    const next = new Map<string, KeptLine>();
    const list: MapEdge[] = [];
    name((id, of, make) => {
      const old = this.kept.get(id);
      const line = old && isSame(old.of, of) ? old : { of, line: make(id) };
      next.set(id, line);
      list.push(line.line);
    });
    this.kept = next;
    this.list = keepIfSame(this.list, list);
    return this.list;
  }
}

/** The old list when nothing in it is new: a list that is told anew is gone through by everything that is drawn. */
export function keepIfSame<T>(old: T[], list: T[]): T[] {
  return isSame(old, list) ? old : list;
}

function isSame(old: readonly unknown[], now: readonly unknown[]): boolean {
  return old.length === now.length && old.every((one, index) => one === now[index]);
}
