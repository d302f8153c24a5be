import { ActionIcon } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useState } from "react";
import { exportOrder, type ExportChoice } from "../../commands/exportActions";
import { useBeside, useStores } from "../../hooks/useStores";
import { makePreview } from "../../report/askWorker";
import type { SvgPicture, PaperPreview } from "../../report/produce";
import { words } from "../../words/words";
import css from "./export.module.css";

const text = words.exporting;
/** Who still chooses is not kept waiting by pictures of what was chosen before. */
const REST = 250;

const drawn = new Set<ExportChoice["kind"]>(["pdf", "poster", "html", "svg", "png"]);

/** How the file will look, page by page. */
export function Preview({ choice }: { readonly choice: ExportChoice }) {
  const stores = useStores();
  const [made, setMade] = useState<PaperPreview | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  // What is simulated meanwhile is shown when it is there.
  const beside = useBeside((state) => state.result);
  const hasPreview = drawn.has(choice.kind);
  useEffect(() => {
    if (!hasPreview) return undefined;
    let cancel: (() => void) | null = null;
    let isOld = false;
    const timer = setTimeout(() => {
      const handle = makePreview(exportOrder(stores, choice));
      cancel = handle.cancel;
      handle.made.then(
        (found) => {
          if (isOld) return;
          setFailed(null);
          setMade(found);
          setPage((at) => Math.min(at, Math.max(0, found.pages.length - 1)));
        },
        (reason: unknown) => {
          if (!isOld) setFailed(reason instanceof Error ? reason.message : String(reason));
        },
      );
    }, REST);
    return () => {
      isOld = true;
      clearTimeout(timer);
      cancel?.();
    };
  }, [stores, choice, hasPreview, beside]);

  if (!hasPreview) return <div className={css.preview}>{text.noPreview}</div>;
  const shown = made?.pages[page];
  const count = made?.pages.length ?? 0;
  const undrawn = made?.undrawn ?? [];
  return (
    <section className={css.preview} aria-label={text.preview}>
      <div className={css.paper}>
        {failed !== null ? (
          <p className={css.error}>{text.failed(failed)}</p>
        ) : shown === undefined ? (
          <p className={css.quiet}>{text.drawing}</p>
        ) : (
          <Picture picture={shown} label={text.previewPage(page + 1, count)} />
        )}
      </div>
      {undrawn.length > 0 && (
        <p className={css.error} role="status">
          {words.report.undrawn(undrawn.join(", "))}
        </p>
      )}
      {count > 1 && (
        <div className={css.pager}>
          <ActionIcon
            variant="default"
            aria-label={text.previous}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <span>{text.previewPage(page + 1, count)}</span>
          <ActionIcon
            variant="default"
            aria-label={text.next}
            disabled={page >= count - 1}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </section>
  );
}

function Picture({ picture, label }: { readonly picture: SvgPicture; readonly label: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url && <img src={url} alt={label} style={{ aspectRatio: `${picture.width} / ${picture.height}` }} />;
}
