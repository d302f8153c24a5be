/**
 * How many times as long something takes when there is ten times as much of it: about 10 when the work is in
 * proportion, 100 when it grows with the square. The best of three of each, so that a busy machine does not matter.
 */
export function growthByTen(prepare: (size: number) => () => void, size: number): number {
  const best = (run: () => void): number => {
    let least = Infinity;
    for (let round = 0; round < 3; round++) {
      const before = performance.now();
      run();
      least = Math.min(least, performance.now() - before);
    }
    return least;
  };
  const [small, large] = [prepare(size), prepare(10 * size)];
  // The first run compiles.
  small();
  return best(large) / best(small);
}
