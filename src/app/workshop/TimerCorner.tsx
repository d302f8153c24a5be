import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Hourglass, Pause, Play, Timer as TimerIcon, TriangleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useStores, useWorkshop } from "../../hooks/useStores";
import { clockText, readTimer } from "../../model/timers";
import { leftMs, passedMs, phaseOf, type Timer } from "../../stores/workshopStore";
import { focusMap } from "../../ui/focusMap";
import { localMarks } from "../../words/localDecimals";
import { words } from "../../words/words";
import { isComposing } from "../../ui/composing";
import "./timer.css";

const text = words.workshop;

/** The timer in the corner of the map, and the field that sets it. */
export function TimerCorner() {
  const timer = useWorkshop((state) => state.timer);
  const setting = useWorkshop((state) => state.settingTimer);
  if (setting) return <TimerForm />;
  return timer && <RunningTimer timer={timer} />;
}

function TimerForm() {
  const { workshop } = useStores();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const close = (): void => {
    workshop.getState().setTimer(false);
    focusMap();
  };
  const begin = (lengthMs: number | null): void => {
    workshop.getState().startTimer(lengthMs);
    focusMap();
  };
  return (
    <form
      className="timer timer-form"
      aria-label={text.timer}
      onSubmit={(event) => {
        event.preventDefault();
        const lengthMs = readTimer(typed === "" ? text.timerPlaceholder : typed, localMarks());
        if (lengthMs === null) setFault(text.notTimer(typed));
        else begin(lengthMs);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event)) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <TextInput
        size="md"
        label={text.timerField}
        description={text.timerHint}
        placeholder={text.timerPlaceholder}
        value={typed}
        error={fault}
        autoFocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFault(null);
        }}
      />
      <div className="timer-buttons">
        <Button type="submit" size="md">
          {text.start}
        </Button>
        <Button size="md" variant="default" onClick={() => begin(null)}>
          {text.stopwatch}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={close}>
          {words.screen.cancel}
        </Button>
      </div>
    </form>
  );
}

const signs = { running: TimerIcon, lastMinute: Hourglass, over: TriangleAlert, paused: Pause } as const;

function RunningTimer({ timer }: { readonly timer: Timer }) {
  const { workshop } = useStores();
  const [now, setNow] = useState(() => Date.now());
  const runs = timer.startedAt !== null;
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, [runs, timer]);

  const left = leftMs(timer, now);
  const phase = phaseOf(timer, now);
  const Sign = signs[phase];
  // A countdown shows the second that is still running, a stopwatch the one that is done.
  const clock = clockText(left === null ? passedMs(timer, now) : Math.abs(left) + (left > 0 ? 999 : 0));
  const said = left === null ? text.passed(clock) : phase === "over" ? text.overBy(clock) : text.left(clock);
  const sign = { running: null, paused: text.paused, lastMinute: text.lastMinute, over: text.over }[phase];
  return (
    <section className="timer" data-phase={phase} aria-label={text.timer}>
      <Sign className="timer-sign" aria-hidden />
      <div className="timer-face" role="timer" aria-live="off" aria-label={said}>
        {phase === "over" && "+"}
        {clock}
      </div>
      {sign !== null && <div className="timer-word">{sign}</div>}
      <div className="timer-buttons">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={runs ? text.pause : text.goOn}
          onClick={() => workshop.getState().pauseTimer()}
        >
          {runs ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={text.remove}
          onClick={() => workshop.getState().removeTimer()}
        >
          <X size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className="visually-hidden" role="status">
        {phase === "lastMinute" ? text.saidLastMinute : phase === "over" ? text.saidOver : ""}
      </div>
    </section>
  );
}
