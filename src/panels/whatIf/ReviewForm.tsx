import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { ClipboardCheck, Trash2 } from "lucide-react";
import { memo } from "react";
import { useDocument, useStores } from "../../hooks/useStores";
import { calendarOf, type Calendar } from "../../model/durations";
import { own } from "../../model/own";
import {
  addReview,
  predictionOf,
  removeReview,
  reviewFigures,
  reviewsOf,
  setActual,
  setReviewText,
  type Review,
  type ReviewFigure,
  type WrittenFigure,
} from "../../model/reviews";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { Field } from "../inspector/Field";
import { readDuration, readNumber, readRate, readText, type Parsed } from "../inspector/parseFields";
import { readDay } from "../inspector/things/readDay";
import { today, writeDay } from "../plan/today";
import "./reviews.css";

const text = words.reviews;

/** Where a review's figures are entered, beside the scenario that they are of. */
export const ReviewForm = memo(function ReviewForm({ id }: { readonly id: string }) {
  const stores = useStores();
  const base = useDocument((state) => state.base);
  const scenario = own(base.scenarios, id);
  if (scenario === undefined) return null;
  const calendar = calendarOf(base);
  const reviews = reviewsOf(scenario, calendar);
  const apply = (label: string, edit: (document: StreamMap) => StreamMap): void =>
    stores.document.getState().applyToDocument(label, edit);
  if (predictionOf(base, id, calendar) === null && reviews.length === 0) {
    return (
      <>
        <h4>{text.title}</h4>
        <p className="what-if-quiet">{text.noneYet}</p>
      </>
    );
  }
  return (
    <section aria-label={text.title}>
      <h4>{text.title}</h4>
      {reviews.map((review) => (
        <OneReview
          key={review.at}
          id={id}
          review={review}
          calendar={calendar}
          onRemove={() => apply(text.edits.remove, (document) => removeReview(document, id, review.at))}
        />
      ))}
      <Button
        className="review-add"
        size="compact-sm"
        variant="default"
        leftSection={<ClipboardCheck size={14} aria-hidden />}
        onClick={() => apply(text.edits.add, (document) => addReview(document, id, today()))}
      >
        {text.add}
      </Button>
    </section>
  );
});

interface OneReviewProps {
  readonly id: string;
  readonly review: Review;
  readonly calendar: Calendar;
  readonly onRemove: () => void;
}

function OneReview({ id, review, calendar, onRemove }: OneReviewProps) {
  const stores = useStores();
  const { at, date, note, written } = review;
  const place = (field: string): string => `scenarios/${id}/reviews/${at}/${field}`;
  const edit = (label: string, field: string, change: (document: StreamMap) => StreamMap): void =>
    stores.document.getState().applyToDocument(words.edits.change(label), change, { mergeKey: place(field) });
  const title = date === "" ? text.reviewUndated : text.review(writeDay(date, words.language.locale));
  return (
    <fieldset className="review-form">
      <legend>{title}</legend>
      <Tooltip label={text.remove}>
        <ActionIcon
          className="review-remove"
          variant="subtle"
          color="gray"
          aria-label={text.remove}
          onClick={onRemove}
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Field
        place={place("date")}
        label={text.date}
        placeholder={today()}
        value={date}
        read={readDay}
        onChange={(day) =>
          edit(text.date, "date", (document) => setReviewText(document, id, at, "date", day))
        }
      />
      {reviewFigures.map((figure) => (
        <Field<WrittenFigure>
          key={figure}
          place={place(figure)}
          label={text.actualOf[figure]}
          placeholder={text.placeholders[figure]}
          value={String(written[figure] ?? "")}
          read={(typed) => readFigure(figure, typed, calendar)}
          onChange={(value) =>
            edit(text.actualOf[figure], figure, (document) => setActual(document, id, at, figure, value))
          }
        />
      ))}
      <div className="review-wide">
        <Field
          place={place("note")}
          label={text.note}
          placeholder={text.notePlaceholder}
          multiline
          value={note}
          read={readText}
          onChange={(said) =>
            edit(text.note, "note", (document) => setReviewText(document, id, at, "note", said))
          }
        />
      </div>
    </fieldset>
  );
}

/** A figure as a review has it; a bare throughput is of a week. */
function readFigure(figure: ReviewFigure, typed: string, calendar: Calendar): Parsed<WrittenFigure> {
  if (figure === "wip") return readNumber(typed);
  if (figure !== "throughput") return readDuration(typed, calendar);
  const rate = readRate(/^\s*\d*[.,]?\d+\s*$/.test(typed) ? `${typed.trim()}/w` : typed, calendar);
  return "fault" in rate ? rate : { ...rate, basis: null };
}
