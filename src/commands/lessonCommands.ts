import { lessonIds } from "../runs/lessons/Lesson";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import { leaveLesson, openLesson } from "./lessonActions";

const text = words.lessons;

const command = (
  id: string,
  label: Command["label"],
  perform: Command["perform"],
  enabled: Command["enabled"] = () => true,
): Command => ({ id, group: "help", label, shortcut: null, enabled, perform });

const before = (stores: Stores) => stores.lesson.getState().before;

/** The place of the lessons, and the way back from them. */
export const lessonCommands: readonly Command[] = [
  command(
    "lessons",
    () => text.command,
    (stores) => stores.view.getState().showSheet("lessons"),
  ),
  command(
    "leaveLesson",
    (stores) => text.back(before(stores)?.name ?? words.screen.untitled),
    leaveLesson,
    (stores) => before(stores) !== null,
  ),
];

/** Each lesson by its name. */
export const lessonsByName: readonly Command[] = lessonIds.map((id) =>
  command(
    `lesson:${id}`,
    () => text.open(text.stories[id].name),
    (stores) => openLesson(stores, id),
  ),
);
