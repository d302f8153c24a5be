/** A log of so many rows: items that go through five steps, one every quarter of an hour. */
export function manyRows(count: number): string {
  const steps = ["Analyse", "Build", "Review", "Test", "Release"];
  const lines = ["item,step,start,end"];
  const base = Date.UTC(2020, 0, 6, 9) / 60_000;
  const written = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);
  for (let row = 0; row < count; row++) {
    const [item, step] = [Math.floor(row / steps.length), row % steps.length];
    const start = base + item * 15 + step * 600;
    lines.push(`I-${item},${steps[step]},${written(start)},${written(start + 30 + ((item * 7) % 90))}`);
  }
  return lines.join("\n");
}
