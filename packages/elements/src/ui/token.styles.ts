import { css } from 'lit';

/**
 * All colours and measures. This package reads the public tokens `--account-*` only here and never sets them, so that any ancestor can
 * set them. Everything else reads the private tokens, which light forms inherit.
 *
 * Font sizes do not shrink with a root font size of 62.5 %, and grow with the font size that the user has set. While the texts of a
 * language are loading, the element is hidden and keeps its room, so that no other language is shown first.
 */
export const tokenStyles = css`
  :host {
    --_accent: var(--account-accent, light-dark(#3557c7, #9db2ff));
    --_contrast: var(--account-contrast, light-dark(#fff, #0f1220));
    --_surface: var(--account-surface, light-dark(#fff, #16181d));
    --_field: var(--account-field, light-dark(#fff, #1f2228));
    --_text: var(--account-text, light-dark(#1a1d23, #eceef2));
    --_muted: var(--account-muted, light-dark(#5d636f, #9ca3b0));
    --_border: var(--account-border, light-dark(#e4e6ea, #2c3038));
    --_outline: var(--account-outline, light-dark(#8a909c, #6d7480));
    --_danger: var(--account-danger, light-dark(#c22f2f, #ff8f8a));
    --_success: var(--account-success, light-dark(#1c7a45, #63cf94));
    --_warning: var(--account-warning, light-dark(#8f5a00, #e9b44c));
    --_focus: var(--account-focus, var(--_accent));
    --_scrim: light-dark(rgb(16 18 24 / 45%), rgb(0 0 0 / 65%));
    --_radius: var(--account-radius, 8px);
    --_space: var(--account-space, 4px);
    --_size: var(--account-size, max(14px, 0.875rem));
    --_font: var(--account-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --_pace: var(--_motion, 120ms);
    display: block;
    container-type: inline-size;
    min-inline-size: min(100%, 240px);
    color: var(--_text);
    font: 400 var(--_size) / 1.45 var(--_font);
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(untranslated)) {
    visibility: hidden;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_pace: var(--_motion, 0s);
    }
  }
`;
