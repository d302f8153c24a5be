/** Width of the part of the map that the lines of one group begin in. */
const WIDE = 600;

/** Which lines are drawn in one group: those that begin near each other, so that they move together. A line stays in its group. */
export class LineGroups {
  private readonly known = new Map<string, number>();

  /** The group of a line that begins at `x`. */
  of(line: string, x: number): number {
    const before = this.known.get(line);
    if (before !== undefined) return before;
    const group = Math.floor(x / WIDE);
    this.known.set(line, group);
    return group;
  }
}
