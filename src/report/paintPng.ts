import type { SvgPicture } from "./produce";

/** No browser paints a canvas that is wider or higher. */
const LARGEST = 16_000;

/** A picture as PNG by the browser's own canvas, so many pixels for each of its units, as far as a canvas goes. */
export async function paintPng({ svg, width, height }: SvgPicture, scale: number): Promise<Blob> {
  const most = Math.min(scale, LARGEST / width, LARGEST / height);
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width * most));
    canvas.height = Math.max(1, Math.round(height * most));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("PNG")) : resolve(blob)), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
