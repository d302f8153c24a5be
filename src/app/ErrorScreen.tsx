import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { words } from "../words/words";

interface ErrorScreenProps {
  readonly children: ReactNode;
}

/** Stands in for a screen that broke: says so, and offers to load it again. Drafts are kept. */
export class ErrorScreen extends Component<ErrorScreenProps, { readonly broken: string | null }> {
  override state = { broken: null };

  static getDerivedStateFromError(reason: unknown): { broken: string } {
    return { broken: reason instanceof Error ? reason.message : String(reason) };
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children;
    return (
      <div className="error-screen" role="alert">
        <h1>{words.screen.crashed}</h1>
        <p>{words.screen.crashedHint}</p>
        <p className="error-detail">{this.state.broken}</p>
        <Button onClick={() => window.location.reload()}>{words.screen.reload}</Button>
      </div>
    );
  }
}
