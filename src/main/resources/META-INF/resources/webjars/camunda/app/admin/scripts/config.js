export default {
  app: {name: '人员与权限', vendor: '街道'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  dateFormat: {normal: 'YYYY-MM-DD HH:mm', abbr: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm:ss', short: 'YYYY-MM-DD'},
  // from /camunda/app/admin/ to /camunda/jiedao/: the session for all four apps, and src/main/frontend/webapps/admin.js
  customScripts: ['../../jiedao/session', '../../jiedao/admin']
};
