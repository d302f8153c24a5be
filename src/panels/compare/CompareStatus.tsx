import { Button, Progress } from "@mantine/core";
import { FastForward, RotateCw } from "lucide-react";
import { TOO_SHORT } from "../../../simulations/index";
import { lengthenComparison } from "../../commands/lengthenRuns";
import { useCompare, useDocument, useStores } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { anyName } from "../../model/names";
import { showHours } from "../../words/localDecimals";
import { showSignificant } from "../../report/showNumber";
import { chosenOf, mapOfCompared, type Compare, type Compared } from "../../stores/compareStore";
import { reasonSentence } from "../../words/reason";
import { unmadeChanges } from "../../words/unmadeChanges";
import { marginSentence } from "../../report/comparisonText";
import { words } from "../../words/words";
import { problemText } from "../results/problemText";
import { Notice } from "../results/Notice";
import { TooShort } from "../results/TooShort";
import { runsNeeded } from "./comparedRows";
import css from "./compare.module.css";

const text = words.compare;

/** More runs than anybody would wait for. */
const MOST_RUNS = 2000;

/** How the comparison stands: how far it is, what it is of, and what stands in its way. */
export function CompareStatus({
  nameOf,
  stale,
}: {
  readonly nameOf: (id: Compared) => string;
  readonly stale: boolean;
}) {
  const document = useDocument((state) => state.base);
  const stores = useStores();
  const state = useCompare((now) => now);
  const { status, progress, result, notRun, error, baseline } = state;
  return (
    <div className={css.status}>
      {status === "running" && (
        <div className={css.running} role="status">
          <span>{progress ? text.running(progress.done, progress.total) : text.preparing}</span>
          <Progress
            value={progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
            size="sm"
            aria-label={text.title}
          />
        </div>
      )}
      {status === "cancelled" && <p className={css.quiet}>{result ? text.cancelled : text.cancelledEmpty}</p>}
      {chosenOf(state, document).length === 0 && <p className={css.quiet}>{text.emptyChoice}</p>}
      {status !== "running" && stale && (
        <Notice tone="wait" title={text.stale} text={text.staleHint}>
          <Button leftSection={<RotateCw size={14} aria-hidden />} onClick={() => void state.compare()}>
            {text.again}
          </Button>
        </Notice>
      )}
      {status === "failed" && error && (
        <Notice tone="alarm" title={text.failed}>
          <ul className={css.reasons}>
            {error.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                {problemText(problem, mapOfCompared(document, baseline))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {Object.entries(notRun).map(([id, problems]) => (
        <Notice key={id} tone="wait" title={text.notRun(nameOf(id === "" ? null : id))}>
          <ul className={css.reasons}>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                {problemText(problem, mapOfCompared(document, id === "" ? null : id))}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
      {result?.comparison.scenarios.map(({ id }) => {
        const unmade = id === "" ? [] : unmadeChanges(document, id);
        return (
          unmade.length > 0 && (
            <Notice key={id} tone="wait" title={text.unmade(nameOf(id))}>
              <ul className={css.reasons}>
                {unmade.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            </Notice>
          )
        );
      })}
      {result && <About result={result} />}
      {result?.comparison.assumptions.map(
        (reason) =>
          reason.code !== TOO_SHORT && (
            <p key={reason.code} className={css.about}>
              {reasonSentence(reason, (id) => anyName(result.maps[0] ?? document, id))}
            </p>
          ),
      )}
      {result && status !== "running" && !stale && (
        <TooShort
          assumptions={result.comparison.assumptions}
          map={result.maps[0] ?? document}
          onLengthen={(hours) => lengthenComparison(stores, hours)}
        />
      )}
      {result && status !== "running" && !stale && <MoreRuns result={result} />}
    </div>
  );
}

function About({ result: { comparison, maps, provisional } }: { readonly result: Compare }) {
  const { replications, horizonHours, warmUpHours, seed, confidence, scenarios } = comparison;
  const calendar = calendarOf(maps[0] ?? {});
  const percent = (share: number): string => showSignificant(share * 100, 4);
  return (
    <p className={css.about}>
      {provisional && <strong>{text.firstFigures(replications)} </strong>}
      {text.about(
        replications,
        showHours(horizonHours, calendar),
        showHours(warmUpHours, calendar),
        seed,
      )}{" "}
      {replications === 1
        ? words.results.method.oneRun
        : scenarios.length > 1
          ? text.widened(scenarios.length, percent(confidence))
          : text.oneInterval}{" "}
      {marginSentence(comparison)}
    </p>
  );
}

function MoreRuns({ result: { comparison } }: { readonly result: Compare }) {
  const compare = useCompare((state) => state.compare);
  const needed = runsNeeded(comparison);
  if (needed === null || needed <= comparison.replications) return null;
  const rounded = Math.ceil(needed / 10) * 10;
  if (needed > MOST_RUNS) {
    return <p className={css.quiet}>{text.tooMany(showSignificant(rounded, 2))}</p>;
  }
  return (
    <div className={css.more}>
      <span>{text.needsMore}</span>
      <Button
        variant="default"
        leftSection={<FastForward size={15} aria-hidden />}
        onClick={() => void compare(rounded)}
      >
        {text.runMore(rounded)}
      </Button>
    </div>
  );
}
