import { ChevronFirst, Pause, Play, SkipForward, StepBack, StepForward, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode, type Ref } from "react";
import { useStore } from "zustand";
import type { Study, Trace } from "../../../simulations/index";
import { nearestSpeed, playbackSpeeds } from "../../report/playback/playbackSpeeds";
import { useRun, useStores } from "../../hooks/useStores";
import { calendarOf, type Calendar } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { nextEventHours, previousEventHours } from "../../report/playback/playbackIndex";
import { readerOf } from "../../report/playback/playbackReader";
import { toCalendarMoment } from "../../report/playback/playbackTime";
import { shapeCorners, typeMark } from "../../report/symbols/typeMarks";
import { usePlaybackClock, type PlaybackStore } from "./usePlaybackClock";
import { usePlaybackKeys } from "./usePlaybackKeys";
import "./playback.css";

const text = words.playback;

/** The bar that plays the recorded run; nothing while playback is put away or no run was recorded. */
export function PlaybackBar() {
  const { view } = useStores();
  const shown = useStore(view, (state) => state.playback.shown);
  const study = useRun((state) => state.study);
  const map = useRun((state) => state.ofMap);
  const store = useMemo(
    (): PlaybackStore => ({
      read: () => view.getState().playback,
      write: (change) => view.getState().setPlayback(change),
    }),
    [view],
  );
  if (!shown || !study?.trace || !map) return null;
  return <Bar study={study} trace={study.trace} map={map} store={store} />;
}

interface BarProps {
  readonly study: Study;
  readonly trace: Trace;
  readonly map: StreamMap;
  readonly store: PlaybackStore;
}

function Bar({ study, trace, map, store }: BarProps) {
  const { view } = useStores();
  const { playing, atHours, hoursPerSecond } = useStore(view, (state) => state.playback);
  const calendar = calendarOf(map);
  const reader = readerOf(trace);
  const { endHours } = reader.index;
  const warmUpHours = Math.min(study.results.warmUpHours, endHours);
  usePlaybackClock(store, playing, endHours);
  const read = useReadAhead(trace);

  const goTo = (hours: number | null): void => {
    if (hours !== null) store.write({ atHours: Math.min(endHours, Math.max(0, hours)), playing: false });
  };
  const toggle = (): void => {
    const { playing: now, atHours: at } = store.read();
    store.write(now ? { playing: false } : { playing: true, atHours: at >= endHours ? 0 : at });
  };
  usePlaybackKeys(toggle);
  const playButton = useRef<HTMLButtonElement>(null);
  // Whoever opens the bar means to play: the space bar then pauses, and does not press what opened it again.
  useEffect(() => playButton.current?.focus({ preventScroll: true }), []);

  const close = (): void => store.write({ shown: false, playing: false });

  return (
    <section
      className="playback-bar"
      aria-label={text.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
        focusMap();
      }}
    >
      <div className="playback-row">
        <div className="playback-buttons">
          <BarButton label={text.toStart} onClick={() => goTo(0)}>
            <ChevronFirst size={18} aria-hidden />
          </BarButton>
          <BarButton label={text.previousEvent} onClick={() => goTo(previousEventHours(trace, atHours) ?? 0)}>
            <StepBack size={17} aria-hidden />
          </BarButton>
          <BarButton
            label={playing ? text.pause : text.play}
            title={text.playHint}
            main
            onClick={toggle}
            ref={playButton}
          >
            {playing ? <Pause size={19} aria-hidden /> : <Play size={19} aria-hidden />}
          </BarButton>
          <BarButton
            label={text.nextEvent}
            onClick={() => goTo(nextEventHours(trace, atHours))}
            disabled={nextEventHours(trace, atHours) === null}
          >
            <StepForward size={17} aria-hidden />
          </BarButton>
          {warmUpHours > 0 && (
            <BarButton label={text.toWarmUpEnd} onClick={() => goTo(warmUpHours)}>
              <SkipForward size={17} aria-hidden />
            </BarButton>
          )}
        </div>
        <span className="playback-time">{momentText(atHours, endHours, calendar, text.time)}</span>
        <Speed
          hoursPerSecond={hoursPerSecond}
          calendar={calendar}
          onChoose={(speed) => store.write({ hoursPerSecond: speed })}
        />
        <Figures trace={trace} atHours={atHours} />
        <BarButton label={text.close} onClick={close}>
          <X size={17} aria-hidden />
        </BarButton>
      </div>
      <Scrub
        atHours={atHours}
        endHours={endHours}
        warmUpHours={warmUpHours}
        calendar={calendar}
        onScrub={(hours) => store.write({ atHours: hours })}
      />
      <div className="playback-foot">
        <Legend trace={trace} map={map} />
        <span>{read < 1 ? text.reading(Math.round(read * 100)) : text.what}</span>
        {trace.cutShort && (
          <span className="playback-cut">{text.cutShort(showHours(endHours, calendar))}</span>
        )}
      </div>
    </section>
  );
}

/** How much of the recording has been read: it is read in slices, so that nothing freezes. */
function useReadAhead(trace: Trace): number {
  const [read, setRead] = useState(1);
  useEffect(() => {
    const { index, readAhead } = readerOf(trace);
    const count = trace.times.length;
    setRead(count === 0 ? 1 : index.indexed / count);
    return readAhead(setRead);
  }, [trace]);
  return read;
}

interface BarButtonProps {
  readonly label: string;
  readonly title?: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

function BarButton({ ref, label, title, main, disabled, onClick, children }: BarButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="playback-button"
      data-main={main}
      aria-label={label}
      title={title ?? label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface SpeedProps {
  readonly hoursPerSecond: number;
  readonly calendar: Calendar;
  readonly onChoose: (hoursPerSecond: number) => void;
}

function Speed({ hoursPerSecond, calendar, onChoose }: SpeedProps) {
  const speeds = playbackSpeeds(calendar);
  const chosen = nearestSpeed(hoursPerSecond, speeds);
  return (
    <label className="playback-speed">
      {text.speed}
      <select
        value={chosen?.hoursPerSecond}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {speeds.map(({ hoursPerSecond: value, amount, unit }) => (
          <option key={value} value={value}>
            {text.perSecond(amount, text.units[unit])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Figures({ trace, atHours }: { readonly trace: Trace; readonly atHours: number }) {
  const { delivered, inside, backlog } = readerOf(trace).at(atHours);
  const figures = [
    [text.wip, inside],
    [text.backlog, backlog],
    [text.delivered, delivered],
  ] as const;
  return (
    <dl className="playback-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ScrubProps {
  readonly atHours: number;
  readonly endHours: number;
  readonly warmUpHours: number;
  readonly calendar: Calendar;
  readonly onScrub: (hours: number) => void;
}

function Scrub({ atHours, endHours, warmUpHours, calendar, onScrub }: ScrubProps) {
  const share = (hours: number): string => `${endHours > 0 ? (100 * hours) / endHours : 0}%`;
  const style: CSSProperties & Record<"--played", string> = { "--played": share(atHours) };
  return (
    <div className="playback-scrub">
      <div className="playback-track" aria-hidden="true">
        <span className="playback-warm-up" style={{ width: share(warmUpHours) }} title={text.warmUp} />
      </div>
      <input
        type="range"
        min={0}
        max={endHours}
        // Arrow keys move by an hour; a day at a time with Page Up and Page Down.
        step={Math.min(1, endHours / 100) || 1}
        value={atHours}
        style={style}
        aria-label={text.position}
        aria-valuetext={momentText(atHours, endHours, calendar, text.timeText)}
        onChange={(event) => onScrub(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          const days = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
          if (days === 0) return;
          event.preventDefault();
          onScrub(Math.min(endHours, Math.max(0, atHours + days * calendar.hoursPerDay)));
        }}
      />
    </div>
  );
}

function momentText(
  hours: number,
  endHours: number,
  calendar: Calendar,
  say: (week: number, day: number, clock: string) => string,
): string {
  const { week, day, clock } = toCalendarMoment(hours, calendar, hours >= endHours);
  return say(week, day, clock);
}

function Legend({ trace, map }: { readonly trace: Trace; readonly map: StreamMap }) {
  const { typeIds } = trace;
  return (
    <ul className="playback-types" aria-label={text.types}>
      {typeIds.length > 1 &&
        typeIds.map((id, type) => (
          <li key={id}>
            <ItemSign type={type} look="filled" />
            {own(map.types, id)?.name ?? (id === "default" ? text.untyped : id)}
          </li>
        ))}
      <li>
        <ItemSign type={0} look="held" />
        {text.held}
      </li>
      <li>
        <ItemSign type={0} look="hollow" />
        {text.outside}
      </li>
    </ul>
  );
}

function ItemSign({ type, look }: { readonly type: number; readonly look: "filled" | "held" | "hollow" }) {
  const { shape, colour } = typeMark(type);
  const paintOfType = `var(${colour})`;
  const paint = {
    fill: look === "hollow" ? "none" : paintOfType,
    stroke: look === "held" ? "var(--wait-line)" : look === "hollow" ? paintOfType : "none",
    strokeWidth: 1.75,
  };
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      {shape === "circle" ? (
        <circle cx={6} cy={6} r={4.4} {...paint} />
      ) : (
        <polygon
          points={shapeCorners(shape, 6, 6, 4.2)
            .map((corner) => corner.join(","))
            .join(" ")}
          {...paint}
        />
      )}
    </svg>
  );
}
