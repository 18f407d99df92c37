import { library } from './libraries.js';

/**
 * Gives the web app its Chinese texts before it starts. Its own loader brings them while the first screen is drawn
 * already, which then shows keys, and keeps old ones for a load after they changed.
 */
export async function useTexts(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const { labels, dateLocales } = await (await fetch(`${root}/app/${app}/locales/zh.json`)).json();
  angular.module('pascalprecht.translate').config(['$translateProvider', texts => texts.translations('zh', labels)]);
  angular.module('ngLocale').config(['$provide', chineseDates]);
  if (dateLocales) library(found => found.defineLocale && found.isMoment, 'defineLocale', 'isMoment').defineLocale('zh', dateLocales);
}

/** Days and months of the calendars in which a date is chosen. */
function chineseDates($provide) {
  const numbers = '一二三四五六七八九十';
  const months = [...numbers, '十一', '十二'].map(number => number + '月');
  const days = [...'日一二三四五六'];
  $provide.decorator('$locale', [
    '$delegate',
    locale => {
      Object.assign(locale.DATETIME_FORMATS, {
        MONTH: months,
        SHORTMONTH: months,
        STANDALONEMONTH: months,
        DAY: days.map(day => '星期' + day),
        SHORTDAY: days,
        AMPMS: ['上午', '下午'],
        FIRSTDAYOFWEEK: 0,
      });
      return locale;
    },
  ]);
}
