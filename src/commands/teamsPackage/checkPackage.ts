// Checks a Teams package before it is written: schema, icons, nothing left to fill in.
import { AppManifestUtils, type TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { readPng, type PngImage } from './pngImage.ts';

export type TeamsManifest = TeamsManifestV1D30.TeamsManifestV1D30;

/** The three files of a Teams package. */
export interface TeamsPackage {
  manifest: TeamsManifest;
  color: Uint8Array;
  outline: Uint8Array;
}

/**
 * Lists what Teams would refuse.
 * @returns one line a problem; empty when the package is fine
 */
export async function checkPackage({ manifest, color, outline }: TeamsPackage): Promise<string[]> {
  return [
    ...(await AppManifestUtils.validateAgainstSchema(manifest)).map((line) => `manifest: ${line}`),
    ...placeholderProblems(manifest),
    ...iconProblems('color.png', color, 192, () => true),
    ...iconProblems('outline.png', outline, 32, isWhiteOnTransparent),
  ];
}

function placeholderProblems(manifest: TeamsManifest): string[] {
  const found = JSON.stringify(manifest).match(/\$\{\{.*?\}\}|\{\{.*?\}\}/g) ?? [];
  return found.map((placeholder) => `manifest: ${placeholder} is not filled in`);
}

function iconProblems(
  name: string,
  file: Uint8Array,
  size: number,
  hasRightColours: (image: PngImage) => boolean,
): string[] {
  try {
    const image = readPng(file);
    if (image.width !== size || image.height !== size) {
      return [`${name}: ${image.width} × ${image.height}, must be ${size} × ${size}`];
    }
    return hasRightColours(image) ? [] : [`${name}: must be white on transparent`];
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
}

/** Teams colours the outline itself: every pixel is white or see-through, and both occur. */
function isWhiteOnTransparent({ rgba }: PngImage): boolean {
  let [white, clear] = [0, 0];
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4);
    if (alpha === 0) clear += 1;
    else if (Math.min(red, green, blue) < 250) return false;
    else white += 1;
  }
  return white > 0 && clear > 0;
}
