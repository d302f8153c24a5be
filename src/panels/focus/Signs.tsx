import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Estimate, Results } from "../../../simulations/index";
import { setStepField } from "../../model/edits";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { showNumber } from "../../report/showNumber";
import { classicSigns, wrongStep } from "../../runs/focus/signs";
import { startComparison } from "../../runs/startComparison";
import type { WorkHandle } from "../../runs/onWorkers";
import { words } from "../../words/words";
import { Effect } from "./Effect";
import css from "./focus.module.css";

const text = words.focus.signs;

/** Beside what was measured: where the classic signs point, and what comes of believing a wrong one. */
export function Signs({ map, results }: { readonly map: StreamMap; readonly results: Results }) {
  const signs = classicSigns(map, results);
  return (
    <details className={css.tried}>
      <summary>{text.title}</summary>
      <ul>
        {signs.map(({ sign, step, value, agrees }) => (
          <li key={sign}>
            {text[sign](labelOf(map, step), showNumber(sign === "queue" ? value : value * 100, 0))}{" "}
            <span className={css.mark}>{agrees ? text.agrees : text.misleads}</span>
          </li>
        ))}
        {signs.length === 0 && <li>{text.none}</li>}
      </ul>
      <WrongStep map={map} results={results} />
    </details>
  );
}

/** "Any improvement not made at the constraint is an illusion": twice the people at another step, on one button. */
function WrongStep({ map, results }: { readonly map: StreamMap; readonly results: Results }) {
  const step = wrongStep(map, results);
  const [found, setFound] = useState<{ throughput: Estimate; of: Results } | "running" | "failed" | null>(
    null,
  );
  const running = useRef<WorkHandle<unknown> | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  if (step === null) return null;
  const name = labelOf(map, step);
  const run = async (): Promise<void> => {
    setFound("running");
    const doubled = setStepField(map, step, "workers", 2 * (own(map.steps, step)?.workers ?? 1));
    const handle = startComparison(map, [{ id: "wrong", map: doubled }], {}, () => undefined);
    running.current = handle;
    try {
      const { scenarios } = await handle.result;
      const throughput = scenarios[0]?.figures.throughputPerHour.difference;
      setFound(throughput === undefined ? "failed" : { throughput, of: results });
    } catch {
      setFound("failed");
    } finally {
      running.current = null;
    }
  };
  return (
    <div className={css.wrong} role="status">
      <Button size="compact-xs" variant="default" loading={found === "running"} onClick={() => void run()}>
        {text.improveWrong(name)}
      </Button>
      {found === "failed" && <p className={css.quiet}>{words.focus.failed}</p>}
      {found !== null && typeof found === "object" && found.of === results && (
        <>
          <Effect figure="throughputPerHour" estimate={found.throughput} map={map} />
          <p className={css.quiet}>{text.wrongSaid}</p>
        </>
      )}
    </div>
  );
}
