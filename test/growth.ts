/**
 * How many times as long something takes when there is ten times as much of it: about 10 when the work is in
 * proportion, 100 when it grows with the square. Of the processor's time and not of the clock's, the best of five of
 * each in turn, so that a busy machine does not matter.
 */
export function growthByTen(prepare: (size: number) => () => void, size: number): number {
  const spent = (run: () => void): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const [small, large] = [prepare(size), prepare(10 * size)];
  // The first run compiles.
  small();
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < 5; round++) {
    least = Math.min(least, spent(small));
    most = Math.min(most, spent(large));
  }
  return most / least;
}
