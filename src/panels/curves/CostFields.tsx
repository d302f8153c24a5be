import { useDocument } from "../../hooks/useStores";
import { delayCostsOf, hasForeignCosts, setDelayCost, setSendingCost } from "../../model/delayCosts";
import { labelOf } from "../../model/names";
import type { Turned } from "../../model/turning";
import { words } from "../../words/words";
import { Field } from "../inspector/Field";
import { readNumber } from "../inspector/parseFields";
import { useEdit } from "../inspector/useEdit";
import css from "./curves.module.css";

const text = words.curves.batch;

/** What waiting and sending cost: asked for here, kept with the map. */
export function CostFields({ ask }: { readonly ask: Turned }) {
  const map = useDocument((state) => state.map);
  const edit = useEdit();
  if (hasForeignCosts(map)) return <p className={css.quiet}>{text.foreign}</p>;
  const { delayPerItemDay, perSending } = delayCostsOf(map);
  const step = labelOf(map, ask.id);
  const sending = ask.kind === "cadence" ? text.perDate(step) : text.perBatch(step);
  const shown = (cost: number | undefined): string => (cost === undefined ? "" : String(cost));
  return (
    <div className={css.costs}>
      <Field
        place="costs/delayPerItemDay"
        label={text.delay}
        hint={text.delayHint}
        value={shown(delayPerItemDay)}
        read={readNumber}
        onEnter={stay}
        onChange={(cost) => edit(text.delay, "costs/delay", (now) => setDelayCost(now, cost))}
      />
      <Field
        place={`costs/perSending/${ask.id}`}
        label={sending}
        hint={text.perBatchHint}
        value={shown(perSending[ask.id])}
        read={readNumber}
        onEnter={stay}
        onChange={(cost) =>
          edit(sending, `costs/sending/${ask.id}`, (now) => setSendingCost(now, ask.id, cost))
        }
      />
    </div>
  );
}

/** What is typed counts at once: there is nowhere to go from here. */
const stay = (): void => undefined;
