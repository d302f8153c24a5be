import { Button, Checkbox, FileInput, Group, NativeSelect } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import {
  canPrint,
  exportToFile,
  firstChoice,
  printChoice,
  type ExportChoice,
} from "../../commands/exportActions";
import { figuresFor, simulateBeside, studyFound, studyWanted, tellsOf } from "../../commands/exportFigures";
import { useBeside, useStores } from "../../hooks/useStores";
import { ReportCancelled } from "../../report/askWorker";
import { pictureLadders } from "../../report/map/MapPicture";
import { imageSize } from "../../report/page/imageSize";
import { paperSizes, readPaperSize, type PaperSize } from "../../report/page/paperSizes";
import { toBase64 } from "../../report/page/toBase64";
import { reportSections, type ReportSection } from "../../report/sheets/Report";
import { words } from "../../words/words";
import { problemText } from "../results/problemText";
import css from "./export.module.css";
import { Preview } from "./Preview";

const text = words.exporting;

/** Papers that people can print on. */
const tilePapers = ["A4", "A3", "Letter", "Tabloid"];

/** Choices of the session: whoever exports again wants the same again. */
let lastChoice = firstChoice;

type Progress = { readonly done: number; readonly total: number };

interface ExportFormProps {
  readonly close: () => void;
  /** Whoever opened it wants paper. */
  readonly toPrint?: boolean;
}

/** What to export, on which paper, and how it will look. */
export function ExportForm({ close, toPrint = false }: ExportFormProps) {
  const stores = useStores();
  const [choice, setChoice] = useState<ExportChoice>(() =>
    toPrint && !canPrint(lastChoice) ? { ...lastChoice, kind: "pdf" } : lastChoice,
  );
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<string | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);
  // A report that tells of a comparison says what holds the stream back too: that is simulated while one still chooses.
  useEffect(() => {
    const wanted = studyWanted(stores, choice);
    if (wanted !== null && studyFound(stores, wanted) === null) void simulateBeside(stores, wanted);
  }, [stores, choice]);
  useEffect(() => () => stores.beside.getState().cancel(), [stores]);
  const set = (part: Partial<ExportChoice>): void => {
    lastChoice = { ...choice, ...part };
    setChoice(lastChoice);
    setError(null);
  };
  const work = async (perform: (onStart: (giveUp: () => void) => void) => Promise<void>): Promise<void> => {
    setError(null);
    setProgress({ done: 0, total: 0 });
    try {
      await perform((giveUp) => {
        cancel.current = giveUp;
      });
    } catch (failure) {
      if (!(failure instanceof ReportCancelled))
        setError(text.failed(failure instanceof Error ? failure.message : String(failure)));
    } finally {
      cancel.current = null;
      setProgress(null);
    }
  };
  const save = (): Promise<void> =>
    work(async (onStart) => {
      const name = await exportToFile(stores, choice, (done, total) => setProgress({ done, total }), onStart);
      if (name === null) return;
      stores.view.getState().tell(text.saved(name), "good");
      close();
    });
  const print = (): Promise<void> => work((onStart) => printChoice(stores, choice, onStart));
  return (
    <div className={css.form}>
      <div className={css.choices}>
        <Choices choice={choice} set={set} />
        <Figures choice={choice} />
        {error !== null && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
        <p className={css.status} role="status">
          {progress !== null &&
            (progress.total > 0 ? text.makingPages(progress.done, progress.total) : text.making)}
        </p>
        <Group justify="flex-end" gap="sm">
          <Button
            size="sm"
            variant="default"
            onClick={() => (cancel.current === null ? close() : cancel.current())}
          >
            {text.cancel}
          </Button>
          {canPrint(choice) && (
            <Button
              size="sm"
              variant={toPrint ? "filled" : "default"}
              disabled={progress !== null}
              onClick={() => void print()}
            >
              {text.print}
            </Button>
          )}
          <Button
            size="sm"
            variant={toPrint && canPrint(choice) ? "default" : "filled"}
            disabled={progress !== null}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        </Group>
      </div>
      <Preview choice={choice} />
    </div>
  );
}

interface ChoicesProps {
  readonly choice: ExportChoice;
  readonly set: (part: Partial<ExportChoice>) => void;
}

function Choices({ choice, set }: ChoicesProps) {
  const { kind } = choice;
  const isReport = kind === "pdf" || kind === "html";
  const isPaper = isReport || kind === "poster";
  const isPicture = kind === "svg" || kind === "png";
  return (
    <>
      <NativeSelect
        label={text.kind}
        data-autofocus
        value={kind}
        data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value as ExportChoice["kind"] })}
      />
      <div className={css.row}>
        {isPaper && (
          <NativeSelect
            label={text.page}
            value={choice.paper}
            data={Object.keys(paperSizes)}
            onChange={({ currentTarget }) => set({ paper: currentTarget.value as PaperSize })}
          />
        )}
        {kind === "poster" && (
          <NativeSelect
            label={text.orientation}
            value={choice.orientation}
            data={Object.entries(text.orientations).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget }) =>
              set({ orientation: currentTarget.value as ExportChoice["orientation"] })
            }
          />
        )}
        {kind === "poster" && (
          <NativeSelect
            label={text.tile}
            value={choice.tile ?? ""}
            data={[{ value: "", label: text.oneSheet }, ...tilePapers]}
            onChange={({ currentTarget }) => set({ tile: readPaperSize(currentTarget.value) })}
          />
        )}
        {(isPaper || isPicture) && (
          <NativeSelect
            label={text.ladder}
            value={choice.ladder}
            data={pictureLadders.map((value) => ({ value, label: text.ladders[value] }))}
            onChange={({ currentTarget }) => set({ ladder: currentTarget.value as ExportChoice["ladder"] })}
          />
        )}
        {kind === "png" && (
          <NativeSelect
            label={text.scale}
            value={String(choice.scale)}
            data={Object.entries(text.scales).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget }) => set({ scale: Number(currentTarget.value) })}
          />
        )}
      </div>
      {isReport && (
        <>
          <Checkbox.Group
            label={text.sections}
            value={[...choice.sections]}
            onChange={(chosen) => set({ sections: new Set(chosen as ReportSection[]) })}
          >
            <div className={css.sections}>
              {reportSections.map((section) => (
                <Checkbox key={section} size="sm" value={section} label={text.sectionNames[section]} />
              ))}
            </div>
          </Checkbox.Group>
          <LogoField set={set} />
        </>
      )}
    </>
  );
}

function LogoField({ set }: Pick<ChoicesProps, "set">) {
  const [wrong, setWrong] = useState(false);
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) {
      setWrong(false);
      set({ logo: null });
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const size = imageSize(bytes);
    setWrong(size === null);
    const logo = size && { ...size, data: `data:image/${size.type};base64,${toBase64(bytes)}` };
    set({ logo });
  };
  return (
    <FileInput
      label={text.logo}
      placeholder={text.chooseLogo}
      accept="image/png,image/jpeg"
      clearable
      clearButtonProps={{ "aria-label": text.noLogo }}
      error={wrong && text.badLogo}
      onChange={(file) => void choose(file)}
    />
  );
}

/** Which figures go along, and why others do not. */
function Figures({ choice }: { readonly choice: ExportChoice }) {
  const stores = useStores();
  const beside = useBeside((state) => state);
  const { study, isOld, comparison, journeyIsOld } = figuresFor(stores, choice);
  const hasScenarios = Object.keys(stores.document.getState().base.scenarios ?? {}).length > 0;
  const isPaged = choice.kind === "pdf" || choice.kind === "html";
  return (
    <div className={css.quiet}>
      {choice.kind !== "mmd" && study === null && !isOld && <p>{text.noResults}</p>}
      {choice.kind !== "mmd" && isOld && <p>{text.staleResults}</p>}
      {comparison !== null && beside.status === "running" && (
        <p>{text.beside(beside.progress?.done ?? 0, beside.progress?.total ?? 0)}</p>
      )}
      {comparison !== null && beside.status === "failed" && (
        <p>
          {text.besideFailed(
            (beside.error ?? [])
              .map((problem) => problemText(problem, stores.document.getState().map))
              .join(" "),
          )}
        </p>
      )}
      {hasScenarios && tellsOf(choice) && comparison === null && <p>{text.noComparison}</p>}
      {isPaged && choice.sections.has("journey") && journeyIsOld && <p>{text.staleJourney}</p>}
    </div>
  );
}
