import { timeUses, type TimeAccount, type TimeUse } from "../../../simulations/index";
import { anyName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { EstimateText } from "../results/EstimateText";
import { words } from "../../words/words";
import css from "./focus.module.css";

const text = words.focus.account;

/** What the whole time of the constraint's people goes to: one bar, and the same as a table. */
export function TimeBar({ account, map }: { readonly account: TimeAccount; readonly map: StreamMap }) {
  const parts = timeUses.flatMap((use): { use: TimeUse; share: number }[] => {
    const share = account.shares[use].mean ?? 0;
    return share > 0 ? [{ use, share }] : [];
  });
  const placed = parts.map((part, index) => ({
    ...part,
    at: parts.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  }));
  const title = text.title(anyName(map, account.id));
  return (
    <figure className={css.account}>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" className={css.timeBar} aria-hidden>
        {placed.map(({ use, share, at }) => (
          <rect key={use} x={at * 100} width={share * 100} y={0} height={12} data-use={use} />
        ))}
      </svg>
      <table className={css.timeTable}>
        <caption>{title}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ use }) => (
            <tr key={use}>
              <th scope="row">
                <span className={css.swatch} data-use={use} aria-hidden />
                {text.uses[use]}
              </th>
              <td>
                <EstimateText estimate={account.shares[use]} size={0.01} unit="%" why="" compact />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="visually-hidden">{text.basis}</p>
    </figure>
  );
}
