import { Modal } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { verificationCases } from "../../../simulations/index";
import { useStores, useVerify } from "../../hooks/useStores";
import { VERIFICATION_SEED } from "../../stores/verifyStore";
import { words } from "../../words/words";
import { toTabbedText } from "./verificationText";
import { VerifyView } from "./VerifyView";

const text = words.verify;

/** The verification of this window, in front of the map. */
export function VerifyDialog() {
  const stores = useStores();
  const { shown, status, progress, verified, error, start, cancel, hide } = useVerify((state) => state);
  const total = useMemo(() => (shown ? verificationCases().length : 0), [shown]);
  // A dialog gives the focus back to what had it when it opened: loaded late, it is there first and opens then.
  const [isHere, setIsHere] = useState(false);
  useEffect(() => setIsHere(true), []);
  const copy = async (): Promise<void> => {
    const { tell } = stores.view.getState();
    try {
      await navigator.clipboard.writeText(toTabbedText(verified));
      tell(text.copied, "good");
    } catch {
      tell(text.copyFailed, "bad");
    }
  };
  return (
    <Modal
      opened={shown && isHere}
      onClose={hide}
      title={text.title}
      size="xl"
      overlayProps={{ backgroundOpacity: 0.35 }}
      closeButtonProps={{ "aria-label": words.screen.close }}
    >
      <VerifyView
        status={status}
        progress={progress}
        verified={verified}
        error={error}
        seed={VERIFICATION_SEED}
        total={total}
        onStart={() => void start()}
        onCancel={cancel}
        onCopy={() => void copy()}
      />
    </Modal>
  );
}
