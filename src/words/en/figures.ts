/** The drawn map's figures as the command line prints them. */
export const figureWords = {
  step: "Step",
  leadTime: "LT",
  processTime: "PT",
  activityRatio: "PT/LT",
  completeAccurate: "%C/A",
  total: "Stream",
  missing: "–",
  touchTime: "Touch time, all branches",
  rolled: "Rolled %C/A",
  handoffs: "Handoffs",
  takt: "Takt time",
  betweenArrivals: "Mean time between arrivals",
  basis: (hoursPerDay: number, daysPerWeek: number) =>
    `1d = ${hoursPerDay}h, 1w = ${daysPerWeek}d, working time`,
};

/** What the command line says of a file's check. */
export const checkedWords = {
  wholeFile: "whole file",
  warning: "warning",
  fine: (title: string) => `${title}: nothing wrong`,
  warnings: (title: string, count: number) =>
    `${title}: valid, with ${count} ${count === 1 ? "warning" : "warnings"}`,
  untitled: "This map",
};
