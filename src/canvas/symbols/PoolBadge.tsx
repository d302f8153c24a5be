import { useDocument } from "../../hooks/useStores";
import { own } from "../../model/own";
import { marksOf } from "../../report/map/marksOf";
import { markLook, typeMark } from "../../report/symbols/typeMarks";
import { words } from "../../words/words";
import { ColourMark } from "../../ui/ColourMark";

const text = words.symbols;

/** Whose people a step shares, by one shape and colour wherever they work. */
export function PoolBadge({ id }: { readonly id: string }) {
  const name = useDocument(({ map }) => own(map.pools, id)?.name || id);
  const size = useDocument(({ map }) => own(map.pools, id)?.size ?? 1);
  const steps = useDocument(({ map }) => Object.values(map.steps).filter(({ pool }) => pool === id).length);
  const mark = useDocument(({ map }) => marksOf(map.pools).get(id)) ?? typeMark(0);
  return (
    <span className="chip pool-badge" title={text.poolTitle(name, size, steps)}>
      <ColourMark {...markLook(mark, 14)} />
      <span className="chip-text">{name}</span>
      <span className="figure pool-size">· {size}</span>
      <span className="pool-shared">{text.shared}</span>
    </span>
  );
}
