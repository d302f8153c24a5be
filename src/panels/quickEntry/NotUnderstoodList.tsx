import type { NotUnderstood, QuickRow } from "../../model/quickFields";
import { words } from "../../words/words";
import styles from "./quickEntry.module.css";

const text = words.quickEntry;
const mostShown = 20;

interface NotUnderstoodListProps {
  readonly rows: readonly QuickRow[];
  readonly onShow: (piece: NotUnderstood) => void;
}

/** What was not understood, with the reason; each leads to its place in the text. */
export function NotUnderstoodList({ rows, onShow }: NotUnderstoodListProps) {
  const pieces = rows.flatMap(({ line, notUnderstood }) =>
    notUnderstood.map((piece) => ({ ...piece, line })),
  );
  return <PieceList pieces={pieces} title={text.notUnderstood(pieces.length)} onShow={onShow} />;
}

interface PieceListProps {
  readonly pieces: readonly (NotUnderstood & { readonly line: number })[];
  readonly title: string;
  readonly onShow: (piece: NotUnderstood) => void;
}

/** Pieces of the text of which something has to be said; nothing where there are none. */
export function PieceList({ pieces, title, onShow }: PieceListProps) {
  if (pieces.length === 0) return null;
  return (
    <div className={styles.missing}>
      <p className={styles.warning} role="status">
        {title}
      </p>
      <ul>
        {pieces.slice(0, mostShown).map((piece) => {
          const shown = piece.text.length > 40 ? `${piece.text.slice(0, 40)}…` : piece.text;
          return (
            <li key={`${piece.from} ${piece.why}`}>
              <button type="button" onClick={() => onShow(piece)}>
                <span className={styles.line}>{text.lineNumber(piece.line)}</span> <q>{shown}</q>
                <span className="visually-hidden"> {text.goTo}</span>
              </button>
              <span> {text.why[piece.why]}</span>
            </li>
          );
        })}
      </ul>
      {pieces.length > mostShown && (
        <p className={styles.quiet}>{text.moreRows(pieces.length - mostShown)}</p>
      )}
    </div>
  );
}
