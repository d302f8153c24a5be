import { Button } from "@mantine/core";
import { ClipboardList } from "lucide-react";
import { useDocument } from "../../hooks/useStores";
import { charterInBrief, hasCharter } from "../../model/charter";
import { charterOf } from "../../model/drawing";
import { words } from "../../words/words";
import { Section } from "../inspector/Section";
import { CharterFields } from "./CharterFields";
import "./charter.css";

const text = words.charter;

interface CharterSectionProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** The charter at the head of the stream's figures: its fields on an empty map or when asked for, else in brief. */
export function CharterSection({ open, onToggle }: CharterSectionProps) {
  const isEmpty = useDocument(({ map }) => Object.keys(map.steps).length === 0);
  const isForeign = useDocument(({ map }) => map.charter !== undefined && charterOf(map) !== map.charter);
  const isWritten = useDocument(({ map }) => hasCharter(map));
  if (isForeign) {
    return (
      <Section title={text.title}>
        <p className="inspector-hint">{text.foreign}</p>
      </Section>
    );
  }
  if (open || isEmpty) {
    return (
      <Section
        title={text.title}
        action={
          isEmpty ? undefined : (
            <Button variant="subtle" onClick={() => onToggle(false)}>
              {text.close}
            </Button>
          )
        }
      >
        {isEmpty && !isWritten && <p className="inspector-hint">{text.invite}</p>}
        <CharterFields />
      </Section>
    );
  }
  return (
    <Section
      title={text.title}
      action={
        <Button
          variant="subtle"
          leftSection={<ClipboardList size={14} aria-hidden />}
          onClick={() => onToggle(true)}
        >
          {isWritten ? text.edit : text.write}
        </Button>
      }
    >
      {isWritten && <CharterInBrief />}
    </Section>
  );
}

function CharterInBrief() {
  const charter = useDocument(({ map }) => charterOf(map));
  const brief = charterInBrief(charter);
  const { participants = [], date, scope } = charter;
  const others = [
    brief?.part === "scope" ? undefined : scope,
    date,
    participants.length === 0
      ? undefined
      : participants.length === 1
        ? text.one
        : text.more(participants.length),
  ].filter((part) => part !== undefined && part.trim() !== "");
  return (
    <div className="charter-brief">
      {brief && <p>{text.brief[brief.part](brief.text)}</p>}
      {others.length > 0 && <p className="charter-others">{others.join(" · ")}</p>}
    </div>
  );
}
