import { useMapLater, useStores } from "../../hooks/useStores";
import { memo } from "react";
import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { confidences } from "../../model/figureSources";
import { labelOf } from "../../model/names";
import { surenessOf } from "../../model/sureness";
import type { StreamMap } from "../../model/StreamMap";
import { ConfidenceMark } from "../../ui/ConfidenceMark";
import { formatPercent } from "../../words/formatFigure";
import { words } from "../../words/words";
import { Section } from "./Section";
import "./sources.css";

const text = words.sources;

/** How much of the map is measured, estimated or guessed, and what is worth measuring next. */
export function Sureness() {
  return <SurenessOf map={useMapLater()} />;
}

const SurenessOf = memo(function SurenessOf({ map }: { readonly map: StreamMap }) {
  const stores = useStores();
  const sure = surenessOf(map);
  const all = confidences.reduce((sum, one) => sum + sure[one], sure.unmarked + sure.missing);
  if (all === 0) return null;
  const { next } = sure;
  const calendar = calendarOf(map);
  const goTo = (step: string): void => {
    const view = stores.view.getState();
    view.select([step]);
    view.moveCamera("show", [step]);
    view.focusField("leadTime");
  };
  return (
    <Section title={text.sureness}>
      <ul className="sureness" aria-label={text.surenessOf}>
        {confidences.map((one) => (
          <li key={one} data-none={sure[one] === 0 || undefined}>
            <ConfidenceMark confidence={one} />
            <strong className="figure">{sure[one]}</strong> {text.confidence[one]}
          </li>
        ))}
        <li data-none={sure.unmarked === 0 || undefined}>
          <strong className="figure">{sure.unmarked}</strong> {text.unmarked}
        </li>
        <li data-none={sure.missing === 0 || undefined}>
          <strong className="figure">{sure.missing}</strong> {text.missing}
        </li>
      </ul>
      {next && (
        <button type="button" className="sureness-next" onClick={() => goTo(next.step)}>
          {next.share === null
            ? text.measureNext(
                labelOf(map, next.step),
                showHours(next.hours, calendar),
                text.said[next.confidence],
              )
            : text.measureNextShare(
                labelOf(map, next.step),
                showHours(next.hours, calendar),
                text.said[next.confidence],
                formatPercent(next.share),
              )}
        </button>
      )}
    </Section>
  );
});
