import type { Link, Step, StreamMap } from "../../src/model/StreamMap";

/** Columns and rows of the large map: one row of work beside another, with ways across. */
const COLUMNS = 50;
const ROWS = 10;
const LINKS = 700;

/** A map of 500 steps and 700 links, with figures and rework, as large as anybody will draw one. */
export function largeMap(): StreamMap {
  const steps: Record<string, Step> = {};
  const links: Record<string, Link> = {};
  const id = (column: number, row: number): string => `s${row}-${column}`;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      steps[id(column, row)] = {
        name: `Step ${row + 1}.${column + 1}`,
        owner: `Team ${column % 7}`,
        at: [column * 300, row * 260],
        leadTime: `${1 + ((column + row) % 5)}d`,
        processTime: `${1 + ((column * 3 + row) % 7)}h`,
        percentCompleteAccurate: column % 3 === 0 ? 90 : 100,
        workers: 1 + (column % 3),
      };
      if (column > 0) {
        const [from, to] = [id(column - 1, row), id(column, row)];
        links[`${from} ${to}`] = { from, to };
      }
    }
  }
  for (let at = 0; Object.keys(links).length < LINKS; at += 1) {
    const [column, row] = [(at * 11) % (COLUMNS - 1), (at * 2) % (ROWS - 1)];
    const [from, to] = [id(column, row), id(column + 1, row + 1)];
    links[`${from} ${to}`] ??= { from, to };
  }
  const outgoing = new Map<string, string[]>();
  for (const [link, { from }] of Object.entries(links))
    outgoing.set(from, [...(outgoing.get(from) ?? []), link]);
  for (const ways of outgoing.values()) {
    if (ways.length > 1) for (const way of ways) links[way] = { ...links[way]!, share: 100 / ways.length };
  }
  return {
    format: "millrace",
    version: 1,
    title: "A large map",
    arrivals: { work: { to: id(0, 0), every: "4h" } },
    steps,
    links,
  };
}
