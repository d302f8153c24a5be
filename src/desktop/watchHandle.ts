const every = 3_000;

/** Looks every few seconds while the page is in front, and as soon as it comes to the front: a browser tells nothing of files. */
export function watchHandle(look: () => Promise<void>): void {
  let looking = false;
  const lookOnce = (): void => {
    if (looking || document.hidden) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  };
  window.addEventListener("focus", lookOnce);
  setInterval(lookOnce, every);
}
