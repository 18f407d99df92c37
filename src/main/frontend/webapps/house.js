import { watchNames } from './names.js';
import { plainErrors } from './notifications.js';
import { useTexts } from './texts.js';
import { watchWords } from './words.js';

/** What all four web apps share. An exception here would leave a blank page, so each step fails by itself. */
export async function dress(app, ...more) {
  document.documentElement.lang = 'zh-CN';
  for (const step of [() => useTexts(app), plainErrors, watchWords, watchNames, ...more]) {
    try {
      await step();
    } catch (failed) {
      console.error(failed);
    }
  }
}
