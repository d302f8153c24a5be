import { Button, Select } from "@mantine/core";
import { RotateCw } from "lucide-react";
import { Fragment, useEffect, useState } from "react";
import { TOO_SHORT, type Transient } from "../../../simulations/index";
import { lengthenFollowing } from "../../commands/lengthenRuns";
import { useDocument, useStores, useTransient } from "../../hooks/useStores";
import { anyName } from "../../model/names";
import { own } from "../../model/own";
import { scenarioOrder } from "../../model/scenarioEdits";
import type { StreamMap } from "../../model/StreamMap";
import { timeBefore, toldFigures, transientSentences } from "../../report/transientText";
import { toFlow } from "../../runs/toFlow";
import { mapOfCompared } from "../../stores/compareStore";
import { transientKey, type TransientOf } from "../../stores/studyStores";
import { reasonSentence } from "../../words/reason";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { TooShort } from "../results/TooShort";
import { NoScenarios } from "../sheet/NoScenarios";
import { Findings, Sheet, SheetBody } from "../sheet/Sheet";
import { WorkStatus } from "../sheet/WorkStatus";
import { CourseChart, DifferenceChart } from "./CourseChart";
import css from "./transient.module.css";

const text = words.transient;

/** How many weeks may be looked at; each in 26 steps at most. */
const spans = [4, 8, 13, 26, 52, 104] as const;

/** What comes after the change that a scenario makes, week by week from the moment it is made. */
export function TransientSheet() {
  const stores = useStores();
  const base = useDocument((state) => state.base);
  const shown = useDocument((state) => state.scenario);
  const work = useTransient((state) => state);
  const { of, result, status, begin, cancel } = work;
  const ids = scenarioOrder(base);
  const [chosen, choose] = useState(() => shown ?? of?.scenario ?? ids[0] ?? null);
  const scenario = chosen !== null && own(base.scenarios, chosen) !== undefined ? chosen : (ids[0] ?? null);
  const [weeks, setWeeks] = useState(of?.weeks ?? null);
  const [replications, setReplications] = useState<number | null>(null);
  const asked: TransientOf | null =
    scenario === null ? null : { scenario, base, map: mapOfCompared(base, scenario), weeks, replications };
  const key = asked === null ? null : transientKey(asked);
  const isAsked = of !== null && key !== null && transientKey(of) === key;
  useEffect(() => {
    if (asked !== null && !isAsked) void begin(asked);
    // Begun when another question is asked, not when the map changes under the sheet, which covers it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  if (asked === null)
    return (
      <Sheet title={text.title}>
        <NoScenarios title={text.empty}>{text.emptyText}</NoScenarios>
      </Sheet>
    );
  const runs = result?.replications ?? 0;
  return (
    <Sheet title={text.title}>
      <SheetBody title={text.title} intro={text.intro}>
        <div className={css.choice}>
          <Select
            label={text.pickScenario}
            data={ids.map((id) => ({ value: id, label: scenarioTitle(base, id) }))}
            value={scenario}
            allowDeselect={false}
            onChange={choose}
          />
          <Select
            label={text.weeks}
            data={[
              { value: "", label: text.asLong },
              ...spans.map((span) => ({ value: String(span), label: text.total("w", span) })),
            ]}
            value={weeks === null ? "" : String(weeks)}
            allowDeselect={false}
            onChange={(value) => setWeeks(value === null || value === "" ? null : Number(value))}
          />
          {status === "done" && runs > 0 && (
            <Button
              variant="default"
              leftSection={<RotateCw size={14} aria-hidden />}
              onClick={() => setReplications(4 * runs)}
            >
              {text.moreRuns(4 * runs)}
            </Button>
          )}
        </div>
        <WorkStatus
          work={work}
          label={text.title}
          stale={of !== null && !isAsked}
          map={asked.map}
          again={text.again}
          onAgain={() => void begin(asked)}
          onCancel={cancel}
        />
        {result && of && isAsked && status !== "running" && (
          <TooShort
            assumptions={result.steady.assumptions}
            map={of.base}
            onLengthen={(hours) => lengthenFollowing(stores, hours)}
          />
        )}
        {result && of && (
          <Findings stale={!isAsked}>
            <Course found={result} map={of.base} />
          </Findings>
        )}
      </SheetBody>
    </Sheet>
  );
}

function Course({ found, map }: { readonly found: Transient; readonly map: StreamMap }) {
  const [first, ...others] = transientSentences(map, found);
  // That runs are too short is said above, with what to do.
  const assumed = [...toFlow(map).assumptions, ...found.steady.assumptions].filter(
    ({ code }) => code !== TOO_SHORT,
  );
  return (
    <>
      <div className={css.said}>
        <p>
          <strong>{first}</strong>
        </p>
        <ul>
          {others.map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </div>
      <div className={css.charts}>
        {toldFigures.map((figure) => (
          <Fragment key={figure}>
            <CourseChart figure={figure} found={found} map={map} />
            {figure === "leadTimeMeanHours" && <DifferenceChart figure={figure} found={found} map={map} />}
          </Fragment>
        ))}
      </div>
      <p className={css.quiet}>{text.about(found.replications, timeBefore(map, found))}</p>
      {assumed.map((reason) => (
        <p key={reason.code} className={css.quiet}>
          {reasonSentence(reason, (id) => anyName(map, id))}
        </p>
      ))}
    </>
  );
}
