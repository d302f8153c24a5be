import { lessonIds, type Lesson, type LessonId } from "./Lesson";
import { diceLesson, lineLesson, pennyLesson } from "./lineLessons";
import { brentLesson, busyLesson, envelopesLesson, spiralLesson } from "./queueLessons";

const byId: Readonly<Record<LessonId, Lesson>> = {
  dice: diceLesson,
  penny: pennyLesson,
  line: lineLesson,
  envelopes: envelopesLesson,
  busy: busyLesson,
  brent: brentLesson,
  spiral: spiralLesson,
};

/** The lesson of this id. */
export function lessonOf(id: LessonId): Lesson {
  return byId[id];
}

/** All lessons, in the order in which they are told. */
export const lessons: readonly Lesson[] = lessonIds.map(lessonOf);
