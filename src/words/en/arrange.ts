/** Selected steps put in line, spread evenly, moved by a little. */
export const arrangeWords = {
  title: "Arrange",
  alignRow: "Align in a row",
  alignColumn: "Align in a column",
  distributeRow: "Space evenly across",
  distributeColumn: "Space evenly down",
  nudgeLeft: "Move left a little",
  nudgeRight: "Move right a little",
  nudgeUp: "Move up a little",
  nudgeDown: "Move down a little",
  alignEdit: (count: number) => `Align ${count} steps`,
  distributeEdit: (count: number) => `Space ${count} steps evenly`,
} as const;
