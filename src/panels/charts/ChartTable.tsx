import { words } from "../../words/words";
import css from "./charts.module.css";

interface ChartTableProps {
  readonly columns: readonly string[];
  /** The first cell of each names its row. */
  readonly rows: readonly (readonly string[])[];
}

/** What a chart shows, as a table: for a screen reader, and for those who want the numbers. */
export function ChartTable({ columns, rows }: ChartTableProps) {
  return (
    <details className={css.details}>
      <summary>{words.compare.asTable}</summary>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
