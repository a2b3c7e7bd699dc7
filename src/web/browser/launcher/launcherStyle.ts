// The launcher's look; it lives in a shadow tree, so the city's own styles and these leave each other alone.
import { COLOURS } from '../look.ts';

const { blue, deepBlue, dark, white, cyan } = COLOURS;

export const LAUNCHER_STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483000; }
:host([data-side=left]) { inset: auto auto 0 0; }
* { box-sizing: border-box; font-family: 'Fira Sans', 'Segoe UI', Arial, sans-serif; }
button {
  position: fixed; bottom: 20px; right: 20px; display: inline-flex; align-items: center; gap: 10px;
  min-height: 52px; max-width: calc(100vw - 40px); padding: 12px 20px; border: 2px solid ${white};
  border-radius: 26px; background: ${blue}; color: ${white}; font-size: 17px; font-weight: 600;
  line-height: 1.2; text-align: left; cursor: pointer; box-shadow: 0 2px 10px rgb(0 0 0 / 35%);
}
:host([data-side=left]) button { right: auto; left: 20px; }
:host([data-theme=dark]) button { background: ${dark}; }
button:hover { background: ${deepBlue}; }
button:focus-visible { outline: 3px solid ${dark}; outline-offset: 2px; box-shadow: 0 0 0 3px ${white}; }
:host([data-theme=dark]) button:focus-visible { outline-color: ${cyan}; }
svg { flex: none; width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 2; }
.panel {
  position: fixed; bottom: 88px; right: 20px; width: min(420px, 100vw - 40px);
  height: min(700px, 100vh - 108px); height: min(700px, 100dvh - 108px); overflow: hidden;
  background: ${white}; border: 1px solid ${dark}; border-radius: 8px;
  box-shadow: 0 6px 30px rgb(0 0 0 / 30%);
}
:host([data-side=left]) .panel { right: auto; left: 20px; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
[hidden] { display: none !important; }
.trouble { margin: 0; padding: 16px; color: ${dark}; font-size: 16px; line-height: 1.5; }
.trouble a { color: ${blue}; }
@media (max-width: 560px), (max-height: 520px) {
  .panel, :host([data-side=left]) .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
  :host([data-open]) button { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: rise 0.18s ease-out; }
  @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
}
@media print { :host { display: none; } }
`;
