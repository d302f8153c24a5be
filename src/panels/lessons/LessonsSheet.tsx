import { Button } from "@mantine/core";
import { openLesson } from "../../commands/lessonActions";
import { useStores } from "../../hooks/useStores";
import { lessonIds } from "../../runs/lessons/Lesson";
import { words } from "../../words/words";
import { Sheet } from "../sheet/Sheet";
import css from "./lessons.module.css";

const text = words.lessons;

/** Covers the map with the lessons to choose from. */
export function LessonsSheet() {
  const stores = useStores();
  return (
    <Sheet title={text.title}>
      <div className={css.shelf}>
        <p className={css.intro}>{text.intro}</p>
        <ol className={css.cards}>
          {lessonIds.map((id, at) => {
            const { name, brief, source } = text.stories[id];
            return (
              <li key={id} className={css.card}>
                <span className={css.number} aria-hidden="true">
                  {at + 1}
                </span>
                <h3>{name}</h3>
                <p>{brief}</p>
                <p className={css.source}>{text.source(source)}</p>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={text.beginOf(name)}
                  onClick={() => void openLesson(stores, id)}
                >
                  {text.begin}
                </Button>
              </li>
            );
          })}
        </ol>
      </div>
    </Sheet>
  );
}
