/** How many there are of something, with its word for one or for several: "1 run", "20 runs". */
export const counted = (count: number | string, one: string, several: string): string =>
  `${count} ${String(count) === "1" ? one : several}`;
