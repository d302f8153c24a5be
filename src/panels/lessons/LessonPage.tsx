import { ActionIcon, Button } from "@mantine/core";
import { ArrowLeft, ChevronLeft, ChevronRight, CirclePlay, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { closeLesson, leaveLesson, openNextLesson, playLesson } from "../../commands/lessonActions";
import { useLesson, useRun, useStores } from "../../hooks/useStores";
import { lessonIds, type LessonId } from "../../runs/lessons/Lesson";
import { lessonOf } from "../../runs/lessons/lessons";
import { words } from "../../words/words";
import { DiceBoard } from "./DiceBoard";
import { LessonDials } from "./LessonDials";
import { LessonRuns } from "./LessonRuns";
import css from "./lessons.module.css";

const text = words.lessons;

/** Under this width the side pane makes room for the page. */
const ROOM_FOR_BOTH = 1600;

/** Beside the lesson's map: its point, how to play it, what to turn, what comes of it, and what it means at home. */
export function LessonPage({ id }: { readonly id: LessonId }) {
  const stores = useStores();
  const before = useLesson((state) => state.before);
  const running = useRun((state) => state.status === "running");
  const page = useRef<HTMLElement>(null);
  const story = text.stories[id];
  const at = lessonIds.indexOf(id);
  useEffect(() => page.current?.focus(), []);
  useEffect(() => {
    const { paneOpen, togglePane } = stores.view.getState();
    if (!paneOpen || window.innerWidth >= ROOM_FOR_BOTH) return;
    togglePane();
    return () => {
      if (!stores.view.getState().paneOpen) togglePane();
    };
  }, [stores]);
  const step = (by: 1 | -1, label: string) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={lessonIds[at + by] === undefined}
      onClick={() => void openNextLesson(stores, by)}
    >
      {by < 0 ? <ChevronLeft size={18} aria-hidden /> : <ChevronRight size={18} aria-hidden />}
    </ActionIcon>
  );
  return (
    <section ref={page} className={css.page} aria-label={text.open(story.name)} tabIndex={-1}>
      <header className={css.head}>
        <div className={css.walk}>
          {before !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              className={css.back}
              leftSection={<ArrowLeft size={15} aria-hidden />}
              onClick={() => void leaveLesson(stores)}
            >
              {text.back(before.name)}
            </Button>
          )}
          <span className={css.place}>{text.page(at + 1, lessonIds.length)}</span>
          {step(-1, text.previous)}
          {step(1, text.next)}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.close}
            title={text.close}
            onClick={() => closeLesson(stores)}
          >
            <X size={17} aria-hidden />
          </ActionIcon>
        </div>
        <h2>{story.name}</h2>
      </header>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={story.name}>
        <p className={css.point}>{story.point}</p>
        <p className={css.source}>{text.source(story.source)}</p>
        <h3>{text.parts.play}</h3>
        <p>{story.play}</p>
        {id === "dice" && <DiceBoard />}
        <Button
          size="sm"
          loading={running}
          leftSection={<CirclePlay size={17} aria-hidden />}
          onClick={() => void playLesson(stores)}
        >
          {text.watch}
        </Button>
        <h3>{text.parts.turn}</h3>
        <LessonDials lesson={lessonOf(id)} />
        <h3>{text.parts.found}</h3>
        <LessonRuns lesson={lessonOf(id)} />
        <h3>{text.parts.question}</h3>
        <p className={css.question}>{story.question}</p>
        <h3>{text.parts.own}</h3>
        <p>{story.own}</p>
      </div>
    </section>
  );
}
