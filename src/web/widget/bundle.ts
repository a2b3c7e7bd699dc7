// The one step that esbuild does: TypeScript, Web Chat and styles become files that a browser loads.
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from '../../program/builtFolder.ts';
import { leaveOut } from '../../program/leaveOut.ts';
import { BROWSER_FOLDER } from './widgetInputs.ts';

/** Speech, Microsoft's own stream and the carousel of cards: nobody here speaks, streams so or swipes. */
const LEFT_OUT =
  /^(microsoft-cognitiveservices-speech-sdk|botframework-directlinespeech-sdk|web-speech-cognitive-services|botframework-streaming|swiper)(\/|$)/;

/** These are built by a script at installation, which we do not run; what they wrap is installed too. */
const ES5_WRAPPERS = {
  'p-defer-es5': 'p-defer',
  'markdown-it-attrs-es5': 'markdown-it-attrs',
};

/** Bundles into `outDir`; gives what esbuild says of its outputs. */
export async function bundle(outDir: string): Promise<Metafile> {
  const { build } = await import('esbuild');
  const common = {
    bundle: true,
    minify: true,
    metafile: true,
    outdir: outDir,
    absWorkingDir: ROOT,
    legalComments: 'linked',
    logLevel: 'silent',
    target: 'es2022',
  } as const;
  const chat = await build({
    ...common,
    entryPoints: {
      chat: join(BROWSER_FOLDER, 'chat/chat.ts'),
      frame: join(BROWSER_FOLDER, 'styles/frame.css'),
      site: join(BROWSER_FOLDER, 'styles/site.css'),
    },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    loader: { '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: ES5_WRAPPERS,
    plugins: [leaveOut(LEFT_OUT)],
  });
  const launcher = await build({
    ...common,
    entryPoints: { widget: join(BROWSER_FOLDER, 'launcher/launcher.ts') },
    format: 'iife',
  });
  return {
    inputs: { ...chat.metafile.inputs, ...launcher.metafile.inputs },
    outputs: { ...chat.metafile.outputs, ...launcher.metafile.outputs },
  };
}
