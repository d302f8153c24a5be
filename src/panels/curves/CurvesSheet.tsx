import { SegmentedControl, Select } from "@mantine/core";
import { useEffect, useState } from "react";
import { useCurveSheet, useDocument, useStores } from "../../hooks/useStores";
import { fingerprintOf } from "../../model/fingerprint";
import { labelOf, placeName } from "../../model/names";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { Turned } from "../../model/turning";
import { curveKey, type CurveAsk } from "../../stores/curveSheetStore";
import { words } from "../../words/words";
import { problemText } from "../results/problemText";
import { Findings, Sheet, SheetBody } from "../sheet/Sheet";
import { WorkStatus } from "../sheet/WorkStatus";
import { BatchCurve } from "./BatchCurve";
import { CostFields } from "./CostFields";
import css from "./curves.module.css";
import { firstAsked, lastAsked, stepToAsk } from "./firstAsked";
import { LimitCurve } from "./LimitCurve";
import { PeopleCurve } from "./PeopleCurve";
import { StreamCurve } from "./StreamCurve";

const text = words.curves;

type Tab = keyof typeof text.tabs;

/** How much at once, in what batches, with how many people: the stream at each value of one thing. */
export function CurvesSheet() {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const work = useCurveSheet((state) => state);
  const [ask, setAsk] = useState(() => lastAsked(stores) ?? firstAsked());
  const asked = JSON.stringify(ask);
  useEffect(() => {
    const now = stores.curveSheet.getState();
    const shown = stores.document.getState().map;
    const of = { map: shown, ask: JSON.parse(asked) as CurveAsk };
    if (now.of === null || curveKey(now.of) !== curveKey(of)) void now.begin(of);
  }, [stores, asked]);
  const tab = tabOf(ask);
  const isHere = work.of !== null && JSON.stringify(work.of.ask) === asked;
  const stale = isHere && fingerprintOf(work.of.map) !== fingerprintOf(map);
  // Nothing is wrong with the map: only this curve means nothing here.
  const whyNot = work.error?.find(({ code }) => code.startsWith("curve."));
  return (
    <Sheet title={text.title}>
      <SheetBody title={text.title} intro={text.intro}>
        <div className={css.choice}>
          <SegmentedControl
            aria-label={text.title}
            data={Object.entries(text.tabs).map(([value, label]) => ({ value, label }))}
            value={tab}
            onChange={(next) => setAsk(askFor(next as Tab, ask, map, stores))}
          />
          {tab === "wip" ? (
            <WhatIsLimited ask={ask} map={map} onAsk={setAsk} />
          ) : (
            ask.kind !== "stream" && <WhichStep tab={tab} ask={ask} map={map} onAsk={setAsk} />
          )}
        </div>
        {tab === "batch" && ask.kind !== "stream" && <CostFields ask={ask} />}
        {isHere && whyNot !== undefined && <p className={css.said}>{problemText(whyNot, map)}</p>}
        {isHere && whyNot === undefined && (
          <WorkStatus
            work={work}
            label={text.tabs[tab]}
            stale={stale}
            map={map}
            again={text.again}
            onAgain={() => void work.begin({ map, ask })}
            onCancel={work.cancel}
          />
        )}
        {isHere && work.result && (
          <Findings stale={stale}>
            <Found ask={ask} />
          </Findings>
        )}
      </SheetBody>
    </Sheet>
  );
}

function Found({ ask }: { readonly ask: CurveAsk }) {
  const { of, result } = useCurveSheet((state) => state);
  if (of === null || result === null) return null;
  if (result.kind === "stream") return <StreamCurve curve={result.curve} map={of.map} />;
  if (ask.kind === "stream") return null;
  const shown = { found: result, map: of.map, ask };
  if (ask.kind === "batch" || ask.kind === "cadence") return <BatchCurve {...shown} />;
  return ask.kind === "workers" ? <PeopleCurve {...shown} /> : <LimitCurve {...shown} />;
}

function tabOf({ kind }: CurveAsk): Tab {
  if (kind === "batch" || kind === "cadence") return "batch";
  return kind === "workers" ? "people" : "wip";
}

/** What another tab asks first: of the same step, where one is chosen. */
function askFor(tab: Tab, before: CurveAsk, map: StreamMap, stores: ReturnType<typeof useStores>): CurveAsk {
  if (tab === "wip") return firstAsked();
  const there = before.kind === "stream" || before.kind === "rope" ? null : before.id;
  const step = there ?? stepToAsk(stores, tab);
  if (tab === "people") return { kind: "workers", id: step };
  const { batch, cadence } = map.steps[step] ?? {};
  return { kind: batch === undefined && cadence !== undefined ? "cadence" : "batch", id: step };
}

interface ChoiceProps {
  readonly ask: CurveAsk;
  readonly map: StreamMap;
  readonly onAsk: (ask: CurveAsk) => void;
}

function WhatIsLimited({ ask, map, onAsk }: ChoiceProps) {
  const asks: readonly CurveAsk[] = [
    { kind: "stream" },
    ...Object.keys(map.ropes ?? {}).map((id): Turned => ({ kind: "rope", id })),
    ...flowOrder(map).map((id): Turned => ({ kind: "wipLimit", id })),
  ];
  return (
    <Select
      label={text.limit.what}
      data={asks.map((one) => ({ value: JSON.stringify(one), label: labelOfAsk(one, map) }))}
      value={JSON.stringify(ask)}
      allowDeselect={false}
      searchable
      onChange={(value) => value !== null && onAsk(JSON.parse(value) as CurveAsk)}
    />
  );
}

function labelOfAsk(ask: CurveAsk, map: StreamMap): string {
  if (ask.kind === "stream") return text.limit.stream;
  return ask.kind === "rope"
    ? text.limit.ropeOf(placeName(map, "rope", ask.id))
    : text.limit.limitOf(labelOf(map, ask.id));
}

function WhichStep({
  tab,
  ask,
  map,
  onAsk,
}: Omit<ChoiceProps, "ask"> & { readonly tab: Tab; readonly ask: Turned }) {
  return (
    <>
      <Select
        label={text.step}
        data={flowOrder(map).map((id) => ({ value: id, label: labelOf(map, id) }))}
        value={ask.id}
        allowDeselect={false}
        searchable
        onChange={(id) => id !== null && onAsk({ kind: ask.kind, id })}
      />
      {tab === "batch" && (
        <Select
          label={text.batch.what}
          data={Object.entries(text.batch.settings).map(([value, label]) => ({ value, label }))}
          value={ask.kind}
          allowDeselect={false}
          onChange={(kind) => (kind === "batch" || kind === "cadence") && onAsk({ kind, id: ask.id })}
        />
      )}
    </>
  );
}
