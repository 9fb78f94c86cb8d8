// SPDX-License-Identifier: MIT
// Contrast of every text that is seen, and of what marks a control: WCAG 2.2, 1.4.3 and 1.4.11, AA.
import assert from 'node:assert/strict';

import {devices, paste, siteTest} from './site.js';

/** In the page: the texts and controls whose contrast is too low, and how many there are. */
function measure() {
  const channels = (color) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    const color = channels(getComputedStyle(element).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, behind(element.parentElement));
  };
  const luminance = (color) => {
    const [r, g, b] =
        color.map((c) => c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const low = [];
  let measured = 0;
  const check = (element, color, ground, least) => {
    ++measured;
    const found = ratio(over(channels(color), ground), ground);
    if (found < least) low.push(`${found.toFixed(2)} ${color} ${element.outerHTML.slice(0, 100)}`);
  };
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility() || element.closest('.hidden, .skip:not(:focus)')) continue;
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (hasText || element.matches('input, select'))
      check(element, style.color, behind(element), 4.5);
    if (element.matches('input'))
      check(element, getComputedStyle(element, '::placeholder').color, behind(element), 4.5);
    if (element.matches('input, select, button'))
      check(element, style.borderTopColor, behind(element.parentElement), 3);
    if (element === document.activeElement)
      check(element, style.outlineColor, behind(element.parentElement), 3);
  }
  return {low, measured};
}

for (const colorScheme of ['light', 'dark']) {
  for (const [device, context] of Object.entries(devices)) {
    siteTest(
        `all can be told from what is behind it (${colorScheme}, ${device})`,
        {...context, colorScheme}, async (page) => {
          const check = async () => {
            const {low, measured} = await page.evaluate(measure);
            assert.deepEqual(low, []);
            return measured;
          };
          assert.ok((await check()) > 300);
          await page.evaluate(() => {
            for (const one of document.querySelectorAll('details')) one.open = true;
          });
          assert.ok((await check()) > 1500);
          await page.locator('[id="804"] .copy').first().click();
          await page.locator('.copy[data-done]').waitFor();
          await check();
          await page.evaluate(() => {
            location.hash = '#NotFound';
          });
          await page.locator('li[data-marked] summary').hover();
          await check();
          for (const text
                   of ['{"code": 801, "errcode": "NotFound.Task"}', '{"code": 804', 'xyzzy']) {
            await paste(page, text);
            await check();
          }
        });
  }
}
