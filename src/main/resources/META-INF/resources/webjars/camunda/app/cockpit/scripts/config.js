export default {
  app: {name: '运行监控', vendor: '街道'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  dateFormat: {normal: 'YYYY-MM-DD HH:mm', abbr: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm:ss', short: 'YYYY-MM-DD'},
  // from /camunda/app/cockpit/ to /camunda/jiedao/: the session for all four apps, and src/main/frontend/webapps/cockpit.js
  customScripts: ['../../jiedao/session', '../../jiedao/cockpit']
};
