import { Button } from "@mantine/core";
import { Activity, ArrowRight } from "lucide-react";
import { useEffect } from "react";
import { showScenario } from "../../commands/scenarioActions";
import { useDocument, useMeasureNext, useStores } from "../../hooks/useStores";
import { calendarOf, meanHours, processTimeOf } from "../../model/durations";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { showDifference, showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import type { FigureToMeasure } from "../../runs/measureNext";
import type { Stores } from "../../stores/stores";
import { nextKey, type NextOf } from "../../stores/studyStores";
import { showHours } from "../../words/localDecimals";
import { scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { Findings, Sheet, SheetBody } from "../sheet/Sheet";
import { WorkStatus } from "../sheet/WorkStatus";
import css from "./sensitivity.module.css";

const text = words.curves.next;

/** How the answer is written: how much of it one shown unit is, and what that is called. */
interface Unit {
  readonly name: string;
  readonly size: number;
}

/** A change of the answer by less than this share of it is none. */
const TOO_SMALL = 0.02;

/** The question as it stands on the screen: what the shown scenario changes, else the current state itself. */
function askedNow({ base, scenario, map }: ReturnType<Stores["document"]["getState"]>): NextOf {
  return { base, scenario: scenario === null ? null : map };
}

/** Which two of the figures that nobody measured the answer hangs on, and all others after them. */
export function MeasureNextSheet() {
  const stores = useStores();
  const document = useDocument((state) => state);
  const work = useMeasureNext((state) => state);
  const { of, result, begin, cancel } = work;
  const asked = askedNow(document);
  const stale = of !== null && nextKey(of) !== nextKey(asked);
  useEffect(() => {
    const now = stores.measureNext.getState();
    const shown = askedNow(stores.document.getState());
    if (now.of === null || nextKey(now.of) !== nextKey(shown)) void now.begin(shown);
  }, [stores]);
  return (
    <Sheet title={text.title}>
      <SheetBody
        title={text.title}
        intro={
          <>
            {text.intro}{" "}
            {answerText(result, document.scenario && scenarioTitle(document.base, document.scenario))}
          </>
        }
      >
        <WorkStatus
          work={work}
          label={text.title}
          stale={stale}
          map={document.map}
          again={text.again}
          onAgain={() => void begin(asked)}
          onCancel={cancel}
        />
        {result && of && (
          <Findings stale={stale}>
            <Found figures={result} map={of.base} />
          </Findings>
        )}
      </SheetBody>
    </Sheet>
  );
}

/** What the answer is, as far as that is known; `scenario` is the name of the one that is asked about. */
function answerText(figures: readonly FigureToMeasure[] | null, scenario: string | null): string {
  const asked = figures?.[0]?.asked ?? (scenario === null ? "leadTime" : "difference");
  if (asked === "keepsUp") return text.answerKeepsUp;
  if (scenario === null) return text.answer;
  return asked === "difference" ? text.answerScenario(scenario) : text.answerAlone(scenario);
}

interface FoundProps {
  readonly figures: readonly FigureToMeasure[];
  readonly map: StreamMap;
}

function Found({ figures, map }: FoundProps) {
  const stores = useStores();
  if (figures.length === 0) return <p className={css.finding}>{text.allMeasured}</p>;
  const drowns = figures[0]!.asked === "keepsUp";
  const ends = figures.flatMap(({ atLeast, atMost }) => [
    Math.abs(atLeast.mean ?? 0),
    Math.abs(atMost.mean ?? 0),
  ]);
  const calendar = calendarOf(map);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const time = timeUnitFor(Math.max(...ends) || null, calendar);
  const unit = drowns
    ? { name: words.compare.perWeek, size: 1 / week }
    : { name: words.results.units[time.symbol], size: time.hours };
  const first = figures.filter(matters).slice(0, 2);
  return (
    <>
      <h3 className={css.head}>
        {drowns && !figures.some(({ decides }) => decides)
          ? text.noneDecides
          : first.length === 0
            ? text.none
            : first.length === 1
              ? text.one
              : text.first}
      </h3>
      <ol className={css.cards}>
        {first.map((figure) => (
          <Card key={keyOf(figure)} figure={figure} map={map} unit={unit} />
        ))}
      </ol>
      <AllFigures figures={figures} map={map} unit={unit} />
      <Button
        variant="subtle"
        leftSection={<Activity size={14} aria-hidden />}
        onClick={() => stores.view.getState().showSheet("sensitivity")}
      >
        {text.openSensitivity}
      </Button>
    </>
  );
}

const keyOf = ({ doubt, field }: FigureToMeasure): string => `${doubt.step} ${field}`;

/** Whether the answer changes by more than chance, and by more than anybody would overlook. */
function matters({ decides, swing, atLeast, atMost }: FigureToMeasure): boolean {
  if (decides) return true;
  if (swing.mean === null) return false;
  const isSure = swing.low !== null && swing.high !== null && swing.low * swing.high > 0;
  const size = Math.max(Math.abs(atLeast.mean ?? 0), Math.abs(atMost.mean ?? 0));
  return isSure && Math.abs(swing.mean) > TOO_SMALL * size;
}

interface FigureProps {
  readonly figure: FigureToMeasure;
  readonly map: StreamMap;
  readonly unit: Unit;
}

function Card({ figure, map, unit }: FigureProps) {
  const stores = useStores();
  const { doubt, field, asked, decides, atLeast, atMost } = figure;
  const step = labelOf(map, doubt.step);
  const [least, most] = rangeOf(figure, map);
  const say = (estimate: FigureToMeasure["atLeast"]): string => {
    const shown = showEstimate(estimate, unit.size);
    return shown.state === "missing" ? text.drowns : `${shown.mean} ${unit.name}`;
  };
  const goTo = (): void => {
    // What is measured goes into the current state.
    showScenario(stores, null);
    const view = stores.view.getState();
    view.showSheet(null);
    view.select([doubt.step]);
    view.moveCamera("find", [doubt.step]);
    view.focusField(field);
  };
  return (
    <li className={css.card}>
      <strong>
        {step}: {text.fields[field as keyof typeof text.fields]}
      </strong>
      <span>
        {decides
          ? (asked === "keepsUp" ? text.reasonKeepsUp : text.reasonDrowns)(least, most)
          : (asked === "keepsUp" ? text.reasonDelivers : text.reason)(least, most, say(atLeast), say(atMost))}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        rightSection={<ArrowRight size={14} aria-hidden />}
        aria-label={text.goTo(text.fields[field as keyof typeof text.fields], step)}
        onClick={goTo}
      >
        {text.goToShort}
      </Button>
    </li>
  );
}

/** The least and the most that a figure may be, as a person says them. */
function rangeOf({ doubt, field }: FigureToMeasure, map: StreamMap): readonly [string, string] {
  const { step: id, least, most } = doubt;
  const step = own(map.steps, id);
  const time = field === "processTime" && step !== undefined ? processTimeOf(map, step) : null;
  const say = (value: number): string =>
    time === null
      ? `${showSignificant(value * 100, 3)} %`
      : showHours(Number((value * meanHours(time)).toPrecision(3)), calendarOf(map));
  return [say(least), say(most)];
}

function AllFigures({ figures, map, unit }: FoundProps & { readonly unit: Unit }) {
  const drowns = figures[0]!.asked === "keepsUp";
  return (
    <>
      <h3 className={css.head}>{text.others}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col">{text.sureness}</th>
            <th scope="col">{text.range}</th>
            <th scope="col">{(drowns ? text.swingDelivered : text.swing)(unit.name)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <AllRow key={keyOf(figure)} figure={figure} map={map} unit={unit} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function AllRow({ figure, map, unit }: FigureProps) {
  const { doubt, field, confidence, asked, swing, decides } = figure;
  const shown = showDifference(swing, unit.size);
  return (
    <tr>
      <th scope="row">
        {labelOf(map, doubt.step)}: {text.fields[field as keyof typeof text.fields]}
      </th>
      <td>{confidence === null ? text.unmarked : words.sources.confidence[confidence]}</td>
      <td className={css.figure}>{rangeOf(figure, map).join(" … ")}</td>
      <td className={css.figure}>
        {asked === "keepsUp" && decides && <div>{text.decides}</div>}
        {shown.state === "missing" ? (
          text.drowns
        ) : (
          <>
            <strong>{shown.mean}</strong>{" "}
            {shown.state === "interval" && (
              <span className={css.interval}>{words.compare.interval(shown.low, shown.high)}</span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
