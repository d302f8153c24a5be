import type { QuickField, QuickRow } from "../../model/quickFields";
import { ConfidenceMark } from "../../ui/ConfidenceMark";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import styles from "./quickEntry.module.css";

const text = words.quickEntry;
/** More rows than anyone reads; they are all added. */
const mostShown = 100;
const always: readonly QuickField[] = [
  "name",
  "processTime",
  "leadTime",
  "percentCompleteAccurate",
  "workers",
];
const sometimes: readonly QuickField[] = ["owner", "availability", "wipLimit"];

/** The steps that will be added, with their figures as they were understood. */
export function PreviewTable({ rows }: { readonly rows: readonly QuickRow[] }) {
  const fields = [
    ...always,
    ...sometimes.filter((field) => rows.some(({ step }) => step[field] !== undefined)),
  ];
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={text.preview}>
      <table className={styles.table}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col" className={field === "owner" ? styles.words : undefined}>
                {text.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostShown).map((row) => (
            <tr key={row.line}>
              {fields.map((field) => (
                <Cell key={field} row={row} field={field} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostShown && <p className={styles.more}>{text.moreRows(rows.length - mostShown)}</p>}
    </div>
  );
}

function Cell({ row, field }: { readonly row: QuickRow; readonly field: QuickField }) {
  const value = row.step[field];
  const missed = row.notUnderstood.some((piece) => piece.field === field && value === undefined);
  if (field === "name") {
    return (
      <th scope="row" className={styles.name}>
        {value ?? <span className={styles.quiet}>{text.unnamed}</span>}
      </th>
    );
  }
  if (value === undefined)
    return <td className={missed ? styles.missed : styles.empty}>{missed ? "?" : text.missing}</td>;
  const isPercent = field === "percentCompleteAccurate" || field === "availability";
  if (field === "owner") return <td className={styles.words}>{value}</td>;
  const said = row.step.figures?.[field];
  const how = said?.confidence;
  return (
    <td className={row.bare.includes(field) ? styles.assumed : undefined}>
      {how && (
        <span
          className={styles.said}
          title={said.by ? words.sources.saidBy(words.sources.said[how], said.by) : words.sources.said[how]}
        >
          <ConfidenceMark confidence={how} size={12} />
          <span className="visually-hidden">{words.sources.said[how]}</span>
        </span>
      )}
      {localDecimals(isPercent ? `${value} %` : String(value))}
    </td>
  );
}
