import { Eye, Timer, Wrench } from "lucide-react";
import { useMemo } from "react";
import { timeCommit } from "../../commands/deliveryActions";
import { useStores } from "../../hooks/useStores";
import { suggestedMeasure } from "../../model/delivery";
import { devopsHints, type Hint } from "../../model/devopsHints";
import { labelOf } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { goToProblem, hasPlace } from "./goToProblem";

const text = words.devops;

/** What those who know delivery in IT would ask about the map: put away until somebody wants to see it. */
export function HintList({ map }: { readonly map: StreamMap }) {
  const stores = useStores();
  const hints = useMemo(() => devopsHints(map), [map]);
  const measure = useMemo(() => suggestedMeasure(map), [map]);
  const count = hints.length + (measure === null ? 0 : 1);
  if (count === 0) return null;
  const ends = measure === null ? null : ([labelOf(map, measure.from), labelOf(map, measure.to)] as const);
  return (
    <details className="check-group hint-list">
      <summary className="check-title">{text.hints.title(count)}</summary>
      <p className="check-hint">{text.hints.hint}</p>
      <ul className="check-list">
        {ends !== null && (
          <li className="check-entry">
            <div className="check-said">
              <Timer size={16} aria-hidden className="check-icon" />
              <span>
                {text.measure.said(...ends)}
                <small className="hint-source">{text.hints.source(text.measure.source)}</small>
              </span>
            </div>
            <div className="check-fixes">
              <button type="button" className="check-fix" onClick={() => timeCommit(stores)}>
                <Wrench size={13} aria-hidden />
                {text.measure.offer(...ends)}
              </button>
            </div>
          </li>
        )}
        {hints.map((hint) => (
          <Entry key={`${hint.code} ${hint.path}`} hint={hint} map={map} />
        ))}
      </ul>
    </details>
  );
}

function Entry({ hint, map }: { readonly hint: Hint; readonly map: StreamMap }) {
  const stores = useStores();
  const { titles, sources, source } = text.hints;
  const body = (
    <>
      <Eye size={16} aria-hidden className="check-icon" />
      <span>
        <strong className="hint-title">{titles[hint.code]}</strong>
        {hintSentence(hint)}
        <small className="hint-source">{source(sources[hint.code])}</small>
      </span>
    </>
  );
  return (
    <li className="check-entry">
      {hasPlace(map, hint.path) ? (
        <button type="button" className="check-said" onClick={() => goToProblem(stores, hint)}>
          {body}
        </button>
      ) : (
        <div className="check-said">{body}</div>
      )}
    </li>
  );
}

/** A hint as a sentence. */
function hintSentence({ code, params }: Hint): string {
  // Each code has the parameters of its own sentence.
  return (text.hints.said[code] as (given: Hint["params"]) => string)(params);
}
