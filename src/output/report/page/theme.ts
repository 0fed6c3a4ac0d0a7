const themes = ['auto', 'light', 'dark'] as const;
const key = 'unstitch-theme';

/** A button that goes from the system's colours to light, to dark and back; the choice is kept where the browser lets a file keep any. */
export function themeButton(button: HTMLElement): void {
  let theme = themes.find((known) => known === stored()) ?? 'auto';
  const apply = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    button.textContent = `Colours: ${theme}`;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    apply();
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Kept until the page is closed.
    }
  });
  apply();
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
